package org.plumbline.platform.changes;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.plumbline.platform.Caller;
import org.plumbline.platform.UserId;
import org.plumbline.platform.db.Transactions;
import org.plumbline.platform.graph.Graph;
import org.springframework.stereotype.Component;

/// Compares what the graph has of an athlete with what PostgreSQL says it must have. It repairs what can be derived, by
/// projecting the thing again, and reports the rest. It holds the relay's lock while it looks, so it may run on several
/// servers and beside everything else.
@Component
public final class Reconciler {
    private static final int ROUNDS = 3;

    private final Transactions transactions;
    private final Relay relay;
    private final RelayStore progress;
    private final VerdictStore verdicts;
    private final Graph graph;
    private final Projections projections;

    Reconciler(
            Transactions transactions,
            Relay relay,
            RelayStore progress,
            VerdictStore verdicts,
            Graph graph,
            Projections projections) {
        this.transactions = transactions;
        this.relay = relay;
        this.progress = progress;
        this.verdicts = verdicts;
        this.graph = graph;
        this.projections = projections;
    }

    /// Compares, repairs, and keeps the verdict. Throws `GraphAway` while Neo4j is.
    public Verdict reconcile(UserId user) {
        for (int round = 0; round < ROUNDS; round++) {
            relay.catchUp(user);
            Optional<Verdict> verdict = compare(user).flatMap(first -> repair(user, first));
            if (verdict.isPresent()) {
                keep(verdict.get());
                return verdict.get();
            }
        }
        return Verdict.catchingUp(user);
    }

    /// Empties the graph of this athlete and follows the log again from its start, while everything else goes on. What
    /// is interrupted has no verdict and is compared by the next start.
    public Verdict rebuild(UserId user) {
        Caller caller = Caller.of(user);
        transactions.write(caller, _ -> verdicts.forget(user));
        transactions.write(caller, _ -> {
            progress.lock(user);
            progress.startAgain(user);
            graph.removeAll(user);
            return true;
        });
        return reconcile(user);
    }

    /// Nothing if the log moved meanwhile: then a difference would say nothing.
    private Optional<Comparison> compare(UserId user) {
        return transactions.write(Caller.of(user), _ -> {
            progress.lock(user);
            long seq = progress.graphSeq(user);
            if (progress.isBehind(user)) {
                return Optional.empty();
            }
            var differences = new ArrayList<Finding>();
            int things = 0;
            for (GraphProjection projection : projections.all()) {
                Map<UUID, String> expected = projection.expected(user);
                Map<UUID, String> found = graph.read(user, projection::found);
                things += expected.size();
                differences.addAll(Comparison.differences(projection.kind(), expected, found));
            }
            return progress.graphSeq(user) == seq
                    ? Optional.of(new Comparison(seq, things, differences))
                    : Optional.empty();
        });
    }

    private Optional<Verdict> repair(UserId user, Comparison first) {
        if (first.differences().isEmpty()) {
            return Optional.of(Verdict.of(user, first, 0));
        }
        List<Finding> ordered = inTheirOrder(user, first.differences());
        Map<UUID, String> once = repair(user, ordered);
        // One of them may point at another that came up after it.
        Map<UUID, String> failures = ordered.size() > 1 ? repair(user, ordered) : once;
        return compare(user).map(second -> {
            List<Finding> left = second.differences().stream()
                    .map(f -> failures.containsKey(f.thingId()) ? f.because(failures.get(f.thingId())) : f)
                    .toList();
            int repaired = Math.max(0, first.differences().size() - left.size());
            return Verdict.of(user, new Comparison(second.seq(), second.things(), left), repaired);
        });
    }

    private Map<UUID, String> repair(UserId user, List<Finding> differences) {
        var failures = new HashMap<UUID, String>();
        for (Finding difference : differences) {
            project(user, difference).ifPresent(reason -> failures.put(difference.thingId(), reason));
        }
        return failures;
    }

    /// As the log names them, so that what a thing points at is there before it.
    private List<Finding> inTheirOrder(UserId user, List<Finding> differences) {
        Map<UUID, Long> order = transactions.read(
                Caller.of(user),
                () -> verdicts.firstEntries(
                        user, differences.stream().map(Finding::thingId).toList()));
        return differences.stream()
                .sorted(Comparator.comparing(f -> order.getOrDefault(f.thingId(), Long.MAX_VALUE)))
                .toList();
    }

    private Optional<String> project(UserId user, Finding difference) {
        try {
            return transactions.write(Caller.of(user), _ -> {
                progress.lock(user);
                projections.project(user, difference.kind(), difference.thingId());
                progress.unpark(user, difference.kind(), difference.thingId());
                return Optional.empty();
            });
        } catch (Poison poison) {
            return Optional.of(poison.reason());
        }
    }

    /// A parked thing on which both stores agree needs nobody's attention any more.
    private void keep(Verdict verdict) {
        List<String> kinds =
                projections.all().stream().map(GraphProjection::kind).toList();
        transactions.write(Caller.of(verdict.user()), work -> {
            verdicts.settleParked(verdict, kinds);
            return verdicts.keep(verdict, work.now());
        });
    }
}

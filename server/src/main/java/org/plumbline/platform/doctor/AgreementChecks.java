package org.plumbline.platform.doctor;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.plumbline.platform.Refused;
import org.plumbline.platform.UserId;
import org.plumbline.platform.changes.Finding;
import org.plumbline.platform.changes.Reconciler;
import org.plumbline.platform.changes.Verdict;
import org.plumbline.platform.graph.Graph;
import org.plumbline.platform.graph.GraphAway;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Looks at what the stores say of each other, athlete by athlete, and repairs what can be derived.
@Component
public final class AgreementChecks {
    private static final int SHOWN = 10;

    private final JdbcClient worker;
    private final Reconciler reconciler;
    private final Graph graph;

    AgreementChecks(@Qualifier("worker") JdbcClient worker, Reconciler reconciler, Graph graph) {
        this.worker = worker;
        this.reconciler = reconciler;
        this.graph = graph;
    }

    /// @param rebuild empties and rebuilds the graph of every athlete instead of comparing only
    /// @param watcher is told after each athlete: done, all
    public List<Check> look(boolean rebuild, Watcher watcher) {
        var checks = new ArrayList<Check>();
        Set<UserId> inTheGraph = graph.everybody();
        checks.add(agreement(rebuild ? reconciler::rebuild : reconciler::reconcile, rebuild, watcher));
        checks.add(onTheirWay());
        checks.add(setAside());
        checks.add(strangers(inTheGraph));
        return List.copyOf(checks);
    }

    /// Is told how far a comparison of everybody has come.
    @FunctionalInterface
    public interface Watcher {
        void compared(int done, int all);
    }

    private Check agreement(Function<UserId, Verdict> look, boolean rebuild, Watcher watcher) {
        List<UserId> athletes = accounts("active");
        var tally = new Tally();
        for (UserId user : athletes) {
            try {
                tally.add(look.apply(user));
            } catch (GraphAway away) {
                tally.fail(user, String.valueOf(away.getMessage()));
            } catch (Refused closedMeanwhile) {
                tally.skipped++;
            }
            watcher.compared(++tally.seen, athletes.size());
        }
        return tally.check(rebuild);
    }

    private static final class Tally {
        private int seen;
        private int skipped;
        private int things;
        private int repaired;
        private int catchingUp;
        private final List<String> faults = new ArrayList<>();

        private void add(Verdict verdict) {
            things += verdict.things();
            repaired += verdict.repaired();
            if (verdict.state() == Verdict.State.CATCHING_UP) {
                catchingUp++;
            }
            for (Finding finding : verdict.findings()) {
                faults.add("%s %s of %s: %s"
                        .formatted(finding.kind(), finding.thingId(), verdict.user(), finding.fault()));
            }
        }

        private void fail(UserId user, String reason) {
            faults.add(user + " could not be compared: " + reason);
        }

        private Check check(boolean rebuild) {
            String looked = "%s, %s%s%s"
                    .formatted(
                            several(seen - skipped, "athlete"),
                            several(things, "thing"),
                            rebuild ? ", the graph rebuilt" : "",
                            repaired > 0 ? ", " + repaired + " repaired" : "");
            if (!faults.isEmpty()) {
                return Check.wrong("agreement", looked + "; " + few(faults));
            }
            return catchingUp > 0
                    ? Check.catchingUp("agreement", looked + "; " + catchingUp + " write faster than we compare")
                    : Check.well("agreement", looked + ": both stores agree");
        }
    }

    private Check onTheirWay() {
        long athletes = worker.sql("""
                SELECT count(*) FROM feed_heads f JOIN users u ON u.user_id = f.user_id AND u.status = 'active'
                LEFT JOIN graph_relay r ON r.user_id = f.user_id WHERE f.graph_seq > coalesce(r.applied_seq, 0)
                """).query(Long.class).single();
        return athletes == 0
                ? Check.well("change log", "the graph has followed every entry")
                : Check.catchingUp(
                        "change log", "entries of " + several(athletes, "athlete") + " are on their way to the graph");
    }

    private Check setAside() {
        List<String> parked = worker.sql("""
                SELECT format('%s %s of %s: %s', kind, thing_id, user_id, error) FROM parked_changes
                ORDER BY parked_at, user_id, seq
                """).query(String.class).list();
        return Check.of("set aside", parked.isEmpty(), parked.isEmpty() ? "nothing" : few(parked));
    }

    /// What the graph has of people who have no account. A deletion under way still has its tombstone to work on.
    private Check strangers(Set<UserId> inTheGraph) {
        var strangers = new HashSet<>(inTheGraph);
        strangers.removeAll(accounts("active", "disabled", "deleting"));
        worker.sql("SELECT user_id FROM erasures WHERE swept_at IS NULL").query(UUID.class).list().stream()
                .map(UserId::new)
                .forEach(strangers::remove);
        return Check.of(
                "strangers",
                strangers.isEmpty(),
                strangers.isEmpty()
                        ? "nobody in the graph without an account"
                        : "in the graph without an account: "
                                + few(strangers.stream()
                                        .map(UserId::toString)
                                        .sorted()
                                        .toList()));
    }

    private List<UserId> accounts(String... states) {
        return worker
                .sql("SELECT user_id FROM users WHERE status = ANY (:states) ORDER BY user_id")
                .param("states", states)
                .query(UUID.class)
                .list()
                .stream()
                .map(UserId::new)
                .toList();
    }

    private static String several(long number, String noun) {
        return number + " " + noun + (number == 1 ? "" : "s");
    }

    private static String few(List<String> all) {
        String shown = all.stream().limit(SHOWN).collect(Collectors.joining("; "));
        return all.size() > SHOWN ? shown + "; and " + (all.size() - SHOWN) + " more" : shown;
    }
}

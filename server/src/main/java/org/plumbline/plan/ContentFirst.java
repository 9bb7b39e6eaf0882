package org.plumbline.plan;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.plumbline.platform.Caller;
import org.plumbline.platform.Ids;
import org.plumbline.platform.Refused;
import org.plumbline.platform.UserId;
import org.plumbline.platform.db.Transactions;
import org.plumbline.platform.graph.Graph;
import org.plumbline.platform.write.Answer;
import org.plumbline.platform.write.WriteRequest;
import org.plumbline.platform.write.Writes;
import org.springframework.stereotype.Component;

/// Content first, pointer second: what a plan is to say is written to the graph as a revision that nobody can see, then
/// one transaction in PostgreSQL publishes it. Whatever ends this in between leaves an unseen revision that is swept.
///
/// Everything is decided twice: before the graph is written, so that a refused request writes nothing, and again inside
/// the transaction, where the row is locked.
@Component
final class ContentFirst {
    private final Transactions transactions;
    private final Writes writes;
    private final PlanStore plans;
    private final Publishing publishing;
    private final PlanChecks checks;
    private final PlanCheckStore trace;
    private final Graph graph;
    private final Ids ids;
    private final InstantSource clock;

    ContentFirst(
            Transactions transactions,
            Writes writes,
            PlanStore plans,
            Publishing publishing,
            PlanChecks checks,
            PlanCheckStore trace,
            Graph graph,
            Ids ids,
            InstantSource clock) {
        this.transactions = transactions;
        this.writes = writes;
        this.plans = plans;
        this.publishing = publishing;
        this.checks = checks;
        this.trace = trace;
        this.graph = graph;
        this.ids = ids;
        this.clock = clock;
    }

    /// What is known before the graph is written: the answer given earlier, or what is to be done.
    private sealed interface Before<T> {
        record Answered<T>(Answer answer) implements Before<T> {}

        record Decided<T>(T decision) implements Before<T> {}
    }

    Answer create(WriteRequest request, Supplier<NewPlan> decide) {
        return switch (before(request, () -> decideNew(request.caller().subject(), decide))) {
            case Before.Answered<NewPlan>(Answer answer) -> answer;
            case Before.Decided<NewPlan>(NewPlan plan) -> {
                List<PlanCheck> found = checks.of(request.caller(), plan.id(), plan.content(), plan.date());
                UnseenRevision unseen = write(request.caller(), plan.id(), plan.content());
                yield writes.apply(request, work -> {
                    StoredPlan created = publishing.create(work, plan, unseen);
                    trace.add(work, created, PlanAction.CREATE, found, null);
                    return Answer.created(PlanView.of(plans.get(work.subject(), created.id())), created.version());
                });
            }
        };
    }

    /// @param decide gets the plan as it is and answers its next content
    Answer revise(WriteRequest request, PlanId plan, Function<StoredPlan, Edition> decide) {
        return switch (before(
                request, () -> decide.apply(plans.get(request.caller().subject(), plan)))) {
            case Before.Answered<Edition>(Answer answer) -> answer;
            case Before.Decided<Edition>(Edition edition) -> {
                List<PlanCheck> found =
                        edition.judge(checks.of(request.caller(), plan, edition.content(), edition.date()));
                Optional<UnseenRevision> unseen = isThere(request.caller(), edition)
                        ? Optional.empty()
                        : Optional.of(write(request.caller(), plan, edition.content()));
                yield writes.apply(request, work -> {
                    StoredPlan locked = plans.lock(work.subject(), plan);
                    StoredPlan revised = unseen.isPresent()
                            ? publishing.revise(work, locked, edition, unseen.get())
                            : publishing.keep(work, locked, edition);
                    trace.add(work, revised, edition.move().action(), found, edition.overrideReason());
                    return Answer.ok(PlanView.of(plans.get(work.subject(), plan)), revised.version());
                });
            }
        };
    }

    /// Whether the step changes no content and the graph has it: asked of the graph itself, so that nothing is
    /// confirmed while it is away.
    private boolean isThere(Caller caller, Edition edition) {
        return edition.mayKeepRevision()
                && graph.read(caller.subject(), transaction -> RevisionGraph.isWhole(transaction, edition.seen()));
    }

    /// The first half: the revision is in the graph, and nobody can see it.
    UnseenRevision write(Caller caller, PlanId plan, PlanContent content) {
        var unseen = new UnseenRevision(plan, ids.next(), content, clock.instant());
        return graph.write(caller.subject(), transaction -> {
            RevisionGraph.write(transaction, unseen);
            return unseen;
        });
    }

    private NewPlan decideNew(UserId user, Supplier<NewPlan> decide) {
        NewPlan plan = decide.get();
        if (plans.exists(user, plan.id())) {
            throw Publishing.idExists();
        }
        return plan;
    }

    private <T> Before<T> before(WriteRequest request, Supplier<T> decide) {
        Caller caller = request.caller();
        // The graph is written before the transaction that would refuse it.
        transactions.mayWrite(caller);
        return transactions.read(caller, () -> {
            Optional<Answer> earlier = writes.find(request);
            if (earlier.isPresent()) {
                return new Before.Answered<T>(earlier.get());
            }
            try {
                return new Before.Decided<>(decide.get());
            } catch (Refused refused) {
                // What stands in its way may be what the same request has just done on another connection.
                return new Before.Answered<T>(writes.find(request).orElseThrow(() -> refused));
            }
        });
    }
}

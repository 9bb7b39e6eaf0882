package org.plumbline.plan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.plan.ReschedulePolicy.Neighbour;
import org.plumbline.platform.Problems;
import org.plumbline.platform.Refused;
import org.plumbline.platform.UserId;
import org.plumbline.platform.db.Work;
import org.plumbline.platform.json.Fields;
import org.plumbline.platform.json.Json;
import org.plumbline.platform.write.Answer;
import org.plumbline.platform.write.WriteRequest;
import org.plumbline.platform.write.Writes;
import org.springframework.dao.CannotAcquireLockException;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.ObjectNode;

/// Moves a confirmed plan to another day, and those around it as the policy says, in one transaction. The date is
/// state: PostgreSQL decides and the graph follows.
@Component
public final class Rescheduling {
    private final Writes writes;
    private final PlanStore plans;
    private final TransitionStore transitions;
    private final RepeatedPatterns repeated;
    private final SafetyQuestion safety;
    private final PlanCheckStore trace;

    Rescheduling(
            Writes writes,
            PlanStore plans,
            TransitionStore transitions,
            RepeatedPatterns repeated,
            SafetyQuestion safety,
            PlanCheckStore trace) {
        this.writes = writes;
        this.plans = plans;
        this.transitions = transitions;
        this.repeated = repeated;
        this.safety = safety;
        this.trace = trace;
    }

    /// What is asked for.
    private record Wish(LocalDate date, ReschedulePolicy policy, PlanMove move) {
        private static Wish read(WriteRequest request) {
            var problems = new Problems();
            Fields fields = request.fields(problems);
            LocalDate date = fields.required("date", fields.date("date"));
            String policy = fields.oneOf("policy", ReschedulePolicy.WORDS);
            PlanMove move = Step.read(fields, PlanAction.RESCHEDULE);
            fields.noOthers();
            problems.refuseIfAny();
            return new Wish(Plans.known(date), ReschedulePolicy.of(policy == null ? "this_one" : policy), move);
        }
    }

    /// One of the plans that moved along.
    record Moved(UUID planId, LocalDate dateFrom, LocalDate dateTo) {}

    public Answer reschedule(WriteRequest request, PlanId plan) {
        return writes.apply(request, work -> {
            StoredPlan seen = plans.get(work.subject(), plan);
            Wish wish = Wish.read(request);
            request.expect(seen.version());
            PlanStates.require(seen.status(), PlanAction.RESCHEDULE, null);
            Map<PlanId, LocalDate> others = others(work, seen, wish);
            lock(work, seen, others.keySet());
            if (!others(work, seen, wish).equals(others)) {
                throw new CannotAcquireLockException(
                        "plans around " + plan + " moved while their rows were waited for");
            }
            move(work, seen, wish.date(), wish.move(), null);
            List<Moved> followers = others.entrySet().stream()
                    .map(other -> follow(work, plan, other.getKey(), other.getValue()))
                    .toList();
            followers.forEach(follower -> lookAround(work, new PlanId(follower.planId()), follower.dateFrom()));
            StoredPlan moved = lookAround(work, plan, seen.date());
            ObjectNode view = PlanView.of(moved);
            view.set("moved", Json.tree(followers));
            return Answer.ok(view, moved.version());
        });
    }

    private Map<PlanId, LocalDate> others(Work work, StoredPlan plan, Wish wish) {
        LocalDate from = plan.date();
        LocalDate to = wish.date();
        List<Neighbour> others = wish.policy() == ReschedulePolicy.THIS_ONE
                ? List.of()
                : plans.movableSince(work.subject(), plan.id(), from.isBefore(to) ? from : to);
        wish.policy().passes(from, to, others).ifPresent(day -> {
            throw Refused.invalid("/date", "overtakes", "There is a plan on " + day + " that comes before this one.");
        });
        Map<PlanId, LocalDate> moves = wish.policy().moves(from, to, others);
        moves.values().stream().filter(day -> !Fields.isDay(day)).findFirst().ifPresent(day -> {
            throw Refused.invalid("/date", "range", "A later plan would move to " + day + ".");
        });
        return moves;
    }

    /// All at once and in one order, so that two of these cannot wait for each other.
    private void lock(Work work, StoredPlan plan, Set<PlanId> others) {
        var all = new HashSet<>(others);
        all.add(plan.id());
        plans.lockAll(work.subject(), all);
        long version = plans.get(work.subject(), plan.id()).version();
        if (version != plan.version()) {
            throw Refused.staleVersion(plan.version(), version);
        }
    }

    private Moved follow(Work work, PlanId leader, PlanId plan, LocalDate to) {
        StoredPlan follower = plans.get(work.subject(), plan);
        boolean draft = follower.status() == PlanStatus.DRAFT;
        move(work, follower, to, PlanMove.of(draft ? PlanAction.EDIT : PlanAction.RESCHEDULE), leader);
        return new Moved(plan.value(), follower.date(), to);
    }

    private void move(Work work, StoredPlan plan, LocalDate to, PlanMove move, @Nullable PlanId leader) {
        long version = plans.reschedule(work, plan.id(), to);
        Map<String, String> days = Map.of("date_from", plan.date().toString(), "date_to", to.toString());
        Map<String, String> along = Map.of(
                "date_from", plan.date().toString(), "date_to", to.toString(), "with_plan_id", String.valueOf(leader));
        transitions.add(work, plan.id(), version, move, plan.status(), plan.status(), leader == null ? days : along);
        work.changed(PlanChange.of(plans.get(work.subject(), plan.id())));
    }

    /// Once all are where they go: what is trained on the days around each, and whether other limits count there.
    private StoredPlan lookAround(Work work, PlanId plan, LocalDate from) {
        UserId user = work.subject();
        StoredPlan moved = plans.get(user, plan);
        var found = new ArrayList<>(
                MovedLimits.of(from, moved.date(), safety.counting(user, from), safety.counting(user, moved.date())));
        found.addAll(repeated.of(user, plan, PlacedSet.of(moved.content()), moved.date()));
        trace.add(work, moved, PlanAction.RESCHEDULE, found, null);
        return plans.get(work.subject(), plan);
    }
}

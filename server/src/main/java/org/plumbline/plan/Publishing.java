package org.plumbline.plan;

import java.time.InstantSource;
import java.util.Map;
import org.plumbline.platform.Refused;
import org.plumbline.platform.db.Work;
import org.springframework.stereotype.Component;

/// Makes an unseen revision the current one. This transaction is the commit point: state, mirror, audit and change log
/// move with the pointer, or nothing does.
@Component
final class Publishing {
    private final PlanStore plans;
    private final RevisionStore revisions;
    private final PlannedSetMirror mirror;
    private final PlanLinkStore links;
    private final TransitionStore transitions;
    private final PlanLifecycle lifecycle;
    private final InstantSource clock;

    Publishing(
            PlanStore plans,
            RevisionStore revisions,
            PlannedSetMirror mirror,
            PlanLinkStore links,
            TransitionStore transitions,
            PlanLifecycle lifecycle,
            InstantSource clock) {
        this.plans = plans;
        this.revisions = revisions;
        this.mirror = mirror;
        this.links = links;
        this.transitions = transitions;
        this.lifecycle = lifecycle;
        this.clock = clock;
    }

    /// Creates the draft with its first revision.
    StoredPlan create(Work work, NewPlan plan, UnseenRevision unseen) {
        if (!plans.add(work, plan)) {
            throw idExists();
        }
        revisions.add(work, unseen, 1);
        mirror.show(work, plan.id(), 1, plan.content());
        links.show(work, plan.id(), plan.content());
        PlanMove move = PlanMove.of(PlanAction.CREATE);
        Map<String, ?> details = plan.copiedFrom() == null ? Map.of() : Map.of("copied_from", plan.copiedFrom());
        transitions.add(work, plan.id(), 1, move, null, PlanStatus.DRAFT, details);
        return published(work, plan.id(), unseen);
    }

    /// Gives the locked plan its next revision; refused if it is not what the edition was made from.
    StoredPlan revise(Work work, StoredPlan locked, Edition edition, UnseenRevision unseen) {
        edition.refuseIfMoved(locked);
        PlanStatus to = PlanStates.require(locked.status(), edition.move().action(), null);
        int revision = locked.revision() + 1;
        revisions.add(work, unseen, revision);
        long version = plans.revise(work, edition, to, revision);
        mirror.show(work, locked.id(), revision, edition.content());
        links.show(work, locked.id(), edition.content());
        transitions.add(work, locked.id(), version, edition.move(), locked.status(), to, edition.details());
        return published(work, locked.id(), unseen);
    }

    /// Takes the step on the revision that is current already.
    StoredPlan keep(Work work, StoredPlan locked, Edition edition) {
        edition.refuseIfMoved(locked);
        return lifecycle.move(work, locked, edition.move(), Map.of());
    }

    static Refused idExists() {
        return Refused.conflict("id_exists", "There is a plan with this id already.");
    }

    /// The age is asked for last: waiting for a lock counts.
    private StoredPlan published(Work work, PlanId id, UnseenRevision unseen) {
        StoredPlan plan = plans.get(work.subject(), id);
        work.changed(PlanChange.of(plan));
        unseen.refuseIfTooOld(clock.instant());
        return plan;
    }
}

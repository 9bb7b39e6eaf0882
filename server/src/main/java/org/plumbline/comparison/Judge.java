package org.plumbline.comparison;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.plumbline.platform.db.Work;
import org.plumbline.science.comparison.DeviationRules;
import org.plumbline.science.comparison.Tolerance;
import org.plumbline.training.ExecutionJudge;
import org.plumbline.training.WorkoutId;
import org.springframework.stereotype.Component;

/// Decides how performed sets stand against their planned ones and stores the verdict with the facts.
@Component
final class Judge implements ExecutionJudge {
    private final VerdictStore verdicts;
    private final ToleranceStore tolerances;

    Judge(VerdictStore verdicts, ToleranceStore tolerances) {
        this.verdicts = verdicts;
        this.tolerances = tolerances;
    }

    @Override
    public void judge(Work work, WorkoutId workout, Collection<UUID> setIds) {
        if (setIds.isEmpty()) {
            return;
        }
        List<LinkedSet> linked = verdicts.linked(work.subject(), workout, setIds);
        if (linked.isEmpty()) {
            return;
        }
        Tolerance tolerance = tolerances.forWorkout(work, workout);
        verdicts.keep(
                work,
                tolerance.profile(),
                linked.stream()
                        .map(set -> new VerdictStore.Verdict(
                                set.setId(), DeviationRules.compare(set.prescribed(), set.performed(), tolerance)))
                        .toList());
    }
}

package org.plumbline.insight;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.plan.BarWithPlates;
import org.plumbline.plan.PlateAnswer;
import org.plumbline.science.strength.PlateLoading.Loaded;
import org.plumbline.science.strength.WarmupRamp;
import org.plumbline.science.unit.Load;
import org.plumbline.science.unit.LoadStep;

/// Warm-up sets before a working load, as JSON shows them: each one can be loaded with the plates of the place.
///
/// @param e1rm the present estimate, where an exercise was named and has one: from 90 % of it on, a single is added
/// @param sets the lightest first; none where the load is hardly above the bar
record WarmupView(
        UUID equipmentId,
        String bar,
        BigDecimal load,
        String loadUnit,
        @Nullable BigDecimal e1rm,
        List<WarmupSet> sets) {

    /// @param loading what is on the bar; its difference is to the load that the ramp asks for
    record WarmupSet(int reps, PlateAnswer.Loading loading) {}

    static WarmupView of(UUID equipment, BarWithPlates bar, Load work, @Nullable Load oneRepMax) {
        var step = bar.barbells().getFirst().smallestStep();
        var ramp = WarmupRamp.to(
                work, bar.bar(), step.isZero() ? LoadStep.ofBarbell(bar.bar().unit()) : new LoadStep(step), oneRepMax);
        return new WarmupView(
                equipment,
                bar.name(),
                work.value(),
                work.unit().code(),
                oneRepMax == null ? null : MaximumView.shown(oneRepMax.in(work.unit())),
                loadable(ramp, bar));
    }

    /// The heaviest that can be loaded for each step; a step that would be no heavier than the one before is left out.
    private static List<WarmupSet> loadable(List<WarmupRamp.WarmupSet> ramp, BarWithPlates bar) {
        var sets = new ArrayList<WarmupSet>();
        Load reached = null;
        for (WarmupRamp.WarmupSet wanted : ramp) {
            Loaded loaded = bar.around(wanted.load()).below();
            boolean empty = wanted.load().compareTo(bar.bar()) == 0;
            if (loaded != null
                    && !loaded.total().isZero()
                    && (empty || reached == null || loaded.total().compareTo(reached) > 0)) {
                sets.add(new WarmupSet(wanted.reps(), PlateAnswer.Loading.of(loaded, wanted.load())));
                reached = loaded.total();
            }
        }
        return sets;
    }
}

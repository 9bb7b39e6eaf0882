package org.plumbline.science.comparison;

import org.jspecify.annotations.Nullable;

/// One row of plan versus performance: every planned and every performed set stands in exactly one.
public sealed interface SetPair {

    /// Null while nobody knows yet.
    @Nullable
    Outcome outcome();

    @Nullable
    Prescribed prescribed();

    @Nullable
    Performed performed();

    /// A planned set and the set that was performed for it.
    record Linked(Prescribed prescribed, Performed performed) implements SetPair {
        @Override
        public Outcome outcome() {
            return performed.outcome();
        }
    }

    /// A planned set without a performed one.
    ///
    /// @param settled the plan is completed, partial or skipped, or the athlete skipped this set in it
    record Unperformed(Prescribed prescribed, boolean settled) implements SetPair {
        @Override
        public @Nullable Outcome outcome() {
            return settled ? Outcome.SKIPPED : null;
        }

        @Override
        public @Nullable Performed performed() {
            return null;
        }
    }

    /// A performed set without a planned one.
    ///
    /// @param executesPlan whether its workout executes a plan
    record Unplanned(Performed performed, boolean executesPlan) implements SetPair {
        @Override
        public Outcome outcome() {
            return performed.outcome();
        }

        @Override
        public @Nullable Prescribed prescribed() {
            return null;
        }
    }
}

package org.plumbline.plan;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.plumbline.platform.ProblemCategory;
import org.plumbline.platform.Refused;

/// A revision that is in the graph and that nobody can see yet. It becomes visible when PostgreSQL points at it, or is
/// swept.
///
/// @param graphRevision made for this attempt, so that a retry or a duplicate collides with nothing
/// @param writtenAt when the attempt began
record UnseenRevision(PlanId plan, UUID graphRevision, PlanContent content, Instant writtenAt) {
    /// Nothing older may be published: far from the hour after which it is swept.
    static final Duration PUBLISHED_WITHIN = Duration.ofMinutes(10);

    static final Duration SWEPT_AFTER = Duration.ofHours(1);

    void refuseIfTooOld(Instant now) {
        if (writtenAt.plus(PUBLISHED_WITHIN).isBefore(now)) {
            throw new Refused(
                    ProblemCategory.UNAVAILABLE,
                    "",
                    "took_too_long",
                    "Storing the plan took too long; nothing was stored. Send the request again.");
        }
    }
}

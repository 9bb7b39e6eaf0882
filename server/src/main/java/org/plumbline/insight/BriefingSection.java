package org.plumbline.insight;

import java.time.LocalDate;
import java.util.function.Consumer;
import org.plumbline.platform.UserId;

/// A part of the briefing: what stands there as JSON shows it. What it cannot read it throws: no number stands for what
/// failed.
interface BriefingSection {
    /// The word by which it is asked for.
    String name();

    /// Call it inside a transaction of that athlete.
    Object read(Question question);

    /// @param today where the athlete is
    /// @param missing takes what is not known, in a sentence
    record Question(UserId user, LocalDate today, Consumer<String> missing) {}
}

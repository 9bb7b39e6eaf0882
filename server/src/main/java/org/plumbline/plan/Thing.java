package org.plumbline.plan;

import java.time.Instant;
import java.util.UUID;

/// One of the things that an athlete keeps beside plans: goal, training block, injury, constraint, training level. As
/// JSON it is what a GET answers.
interface Thing {
    UUID id();

    /// What it is listed by.
    String listedBy();

    long version();

    Instant createdAt();
}

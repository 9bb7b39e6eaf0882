package org.plumbline.plan;

import java.time.Instant;
import java.util.UUID;

/// One published revision: what the plan said then, who wrote it and when.
record RevisionRow(int revision, PlanContent content, UUID actorId, Instant createdAt) {}

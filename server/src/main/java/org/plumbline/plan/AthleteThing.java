package org.plumbline.plan;

/// The kinds of things beside plans that something else may point at.
public enum AthleteThing {
    GOAL,
    TRAINING_BLOCK,
    INJURY,
    CONSTRAINT
}

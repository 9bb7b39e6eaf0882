package org.plumbline.insight;

import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// How ready the athlete is, as far as anybody knows. Nothing keeps checks of it yet, so nobody does.
@Component
@Order(4)
final class ReadinessSection implements BriefingSection {
    /// @param state unknown
    record View(String state) {}

    @Override
    public String name() {
        return "readiness";
    }

    @Override
    public Object read(Question question) {
        question.missing().accept("Readiness is unknown: no check of it is recorded.");
        return new View("unknown");
    }
}

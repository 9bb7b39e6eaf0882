package org.plumbline.insight;

import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// Changes that wait to be approved. Nothing proposes any yet: that is not the same as none.
@Component
@Order(8)
final class ProposalsSection implements BriefingSection {
    /// @param state not_available
    record View(String state) {}

    @Override
    public String name() {
        return "proposals";
    }

    @Override
    public Object read(Question question) {
        question.missing().accept("Nothing proposes changes yet, so whether any would be due is not known.");
        return new View("not_available");
    }
}

package org.plumbline.platform.web;

import java.util.List;
import org.plumbline.platform.Issue;
import org.plumbline.platform.ProblemCategory;

/// A refusal as RFC 9457 shows it: everything that is wrong, at once.
record ProblemBody(String type, String title, int status, String detail, List<Issue> problems) {
    static ProblemBody of(ProblemCategory category, List<Issue> problems) {
        String detail = problems.size() == 1
                ? problems.getFirst().message()
                : problems.size() + " problems were found; nothing was stored.";
        return new ProblemBody(
                "urn:plumbline:problem:" + category.slug(), category.title(), category.status(), detail, problems);
    }
}

package org.plumbline.platform.web;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.plumbline.platform.Issue;
import org.plumbline.platform.ProblemCategory;
import org.springframework.http.HttpStatus;

/// A refusal as RFC 9457 shows it: everything that is wrong, at once.
record ProblemBody(String type, String title, int status, String detail, List<Issue> problems) {
    static ProblemBody of(ProblemCategory category, List<Issue> problems) {
        String detail = problems.size() == 1
                ? problems.getFirst().message()
                : problems.size() + " problems were found; nothing was stored.";
        return new ProblemBody(
                "urn:plumbline:problem:" + category.slug(), category.title(), category.status(), detail, problems);
    }

    /// What a framework refused, which knows no more than a status.
    static ProblemBody of(int status, @Nullable String message) {
        if (status >= 500 && status != ProblemCategory.UNAVAILABLE.status()) {
            return new ProblemBody(
                    "urn:plumbline:problem:failed",
                    "Something failed on our side",
                    status,
                    "The failure is in the server's log; nothing was half-stored.",
                    List.of());
        }
        return Arrays.stream(ProblemCategory.values())
                .filter(category -> category.status() == status)
                .findFirst()
                .map(category -> of(category, List.of(issue(message == null ? category.title() : message))))
                .orElseGet(() -> {
                    HttpStatus known = HttpStatus.resolve(status);
                    String title = known == null ? "The request was refused" : known.getReasonPhrase();
                    String detail = message == null ? title : message;
                    return new ProblemBody("about:blank", title, status, detail, List.of(issue(detail)));
                });
    }

    private static Issue issue(String message) {
        return new Issue("", "request", message);
    }
}

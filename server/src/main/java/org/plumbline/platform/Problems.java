package org.plumbline.platform;

import java.util.ArrayList;
import java.util.List;

/// Collects everything that is wrong with one request, so that all of it is named at once.
public final class Problems {
    private final List<Issue> issues = new ArrayList<>();

    public void add(String path, String code, String message) {
        issues.add(new Issue(path, code, message));
    }

    public boolean isEmpty() {
        return issues.isEmpty();
    }

    /// Whether something is wrong with just this.
    public boolean areAt(String path) {
        return issues.stream().anyMatch(issue -> issue.path().equals(path));
    }

    public List<Issue> list() {
        return List.copyOf(issues);
    }

    /// Refuses the request if anything was found.
    public void refuseIfAny() {
        if (!issues.isEmpty()) {
            throw new Refused(ProblemCategory.INVALID, issues);
        }
    }
}

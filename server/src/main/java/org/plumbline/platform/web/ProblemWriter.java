package org.plumbline.platform.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.plumbline.platform.Issue;
import org.plumbline.platform.ProblemCategory;
import org.plumbline.platform.json.Json;
import org.springframework.stereotype.Component;

/// Writes a refusal where no controller is involved.
@Component
final class ProblemWriter {
    private final Challenge challenge;

    ProblemWriter(Challenge challenge) {
        this.challenge = challenge;
    }

    void write(HttpServletResponse response, ProblemCategory category, Issue... issues) throws IOException {
        response.setStatus(category.status());
        response.setContentType("application/problem+json");
        if (category == ProblemCategory.UNAUTHENTICATED) {
            response.setHeader("WWW-Authenticate", challenge.now());
        }
        response.getOutputStream().write(Json.MAPPER.writeValueAsBytes(ProblemBody.of(category, List.of(issues))));
    }
}

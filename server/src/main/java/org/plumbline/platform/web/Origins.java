package org.plumbline.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.plumbline.platform.ProblemCategory;
import org.plumbline.platform.Refused;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;

/// Whose pages may speak to us from a browser. A name can be made to lead here by whoever owns it, so without a
/// configured address only names that lead nowhere else are believed.
@Component
public final class Origins {
    private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1", "[::1]");
    private static final Pattern NUMBERS = Pattern.compile("\\d{1,3}(\\.\\d{1,3}){3}|\\[[0-9a-fA-F:.]+]");

    private final PublicUrl publicUrl;

    Origins(PublicUrl publicUrl) {
        this.publicUrl = publicUrl;
    }

    /// Refuses what another site's page sent. Programs say no origin.
    public void requireOurs(HttpServletRequest request) {
        String origin = request.getHeader(HttpHeaders.ORIGIN);
        if (origin != null && !isOurs(origin, request)) {
            throw new Refused(
                    ProblemCategory.FORBIDDEN, "", "origin", "Pages of " + origin + " may not speak to this server.");
        }
    }

    private boolean isOurs(String origin, HttpServletRequest request) {
        String ours = publicUrl.of(request);
        boolean same = ours.equals(origin) || ours.startsWith(origin + "/");
        if (publicUrl.isFixed()) {
            return same;
        }
        String theirs = host(origin);
        boolean here = THIS_MACHINE.contains(request.getServerName());
        return theirs != null
                && ((here && THIS_MACHINE.contains(theirs))
                        || (same && NUMBERS.matcher(theirs).matches()));
    }

    private static @Nullable String host(String origin) {
        try {
            return URI.create(origin).getHost();
        } catch (IllegalArgumentException notOne) {
            return null;
        }
    }
}

package org.plumbline.athlete;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Decides where an athlete's browser may be sent back to.
final class RedirectRules {
    private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1", "[::1]");
    private static final int LONGEST = 2000;

    private RedirectRules() {}

    /// A page over https, a program that listens on the same machine, or one that has a scheme of its own, which has a
    /// dot in it (RFC 8252) or is followed by a host, and never is one that browsers run.
    static boolean mayBeRegistered(String text) {
        URI uri = parsed(text);
        if (uri == null || uri.getRawFragment() != null || uri.getRawUserInfo() != null || uri.getScheme() == null) {
            return false;
        }
        return switch (uri.getScheme().toLowerCase(Locale.ROOT)) {
            case "https" -> uri.getHost() != null;
            case "http" -> uri.getHost() != null && THIS_MACHINE.contains(uri.getHost());
            case "javascript", "data", "vbscript", "file", "about", "blob", "ws", "wss", "ftp" -> false;
            default -> uri.getScheme().indexOf('.') > 0 || uri.getRawAuthority() != null;
        };
    }

    /// The very same; only a program on the same machine may listen on another port each time (RFC 8252, 7.3).
    static boolean fits(String registered, String asked) {
        if (registered.equals(asked)) {
            return true;
        }
        URI one = parsed(registered);
        URI other = parsed(asked);
        return one != null
                && other != null
                && "http".equals(one.getScheme())
                && THIS_MACHINE.contains(String.valueOf(one.getHost()))
                && withoutPort(registered, one).equals(withoutPort(asked, other));
    }

    /// Who gets to know the answer, in words for the athlete.
    static String place(String text) {
        URI uri = parsed(text);
        if (uri == null || uri.getHost() == null) {
            return text;
        }
        return THIS_MACHINE.contains(uri.getHost()) ? "localhost" : uri.getHost();
    }

    private static String withoutPort(String text, URI uri) {
        return uri.getPort() < 0 ? text : text.replaceFirst(":" + uri.getPort(), "");
    }

    private static @Nullable URI parsed(String text) {
        try {
            return text.length() > LONGEST ? null : new URI(text);
        } catch (URISyntaxException notOne) {
            return null;
        }
    }
}

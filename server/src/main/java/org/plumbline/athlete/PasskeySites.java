package org.plumbline.athlete;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.regex.Pattern;
import org.plumbline.platform.Refused;
import org.springframework.core.env.Environment;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;

/// Says at which address passkeys work: the public one, or without one `localhost` and the port that is listened on.
/// What a request says of itself decides nothing, except the port on which it came.
@Component
final class PasskeySites {
    private static final String LOCALHOST = "localhost";
    private static final Pattern NUMBERS = Pattern.compile("[0-9.]+|.*:.*");

    private final String publicUrl;

    PasskeySites(Environment environment) {
        this.publicUrl = environment.getProperty("PLUMBLINE_PUBLIC_URL", "").strip();
    }

    /// The site for a request that begins something with a passkey. A page of another address is told which one it is,
    /// because its browser would only say that something is wrong.
    PasskeySite requirePage(HttpServletRequest request) {
        PasskeySite site = of(request);
        String page = request.getHeader(HttpHeaders.ORIGIN);
        if (page != null && !page.equals(site.origin())) {
            throw refused("Passkeys of this server work at " + site.origin() + " only. Open that address.");
        }
        return site;
    }

    PasskeySite of(HttpServletRequest request) {
        return publicUrl.isEmpty()
                ? new PasskeySite(
                        LOCALHOST, origin(request.isSecure() ? "https" : "http", LOCALHOST, request.getLocalPort()))
                : ofPublic(publicUrl);
    }

    static PasskeySite ofPublic(String publicUrl) {
        URI url = parse(publicUrl);
        String scheme = url.getScheme() == null ? "" : url.getScheme().toLowerCase(Locale.ROOT);
        String host = url.getHost() == null ? "" : url.getHost().toLowerCase(Locale.ROOT);
        if (host.isEmpty() || NUMBERS.matcher(host).matches()) {
            throw refused("Passkeys need a host with a name, and PLUMBLINE_PUBLIC_URL of this server has none.");
        }
        if (!scheme.equals("https") && !(scheme.equals("http") && isLocalhost(host))) {
            throw refused("Passkeys need https, and PLUMBLINE_PUBLIC_URL of this server is another kind of address.");
        }
        return new PasskeySite(host, origin(scheme, host, url.getPort()));
    }

    private static boolean isLocalhost(String host) {
        return host.equals(LOCALHOST) || host.endsWith("." + LOCALHOST);
    }

    /// As browsers write it: without the port that goes without saying.
    private static String origin(String scheme, String host, int port) {
        boolean unsaid = port < 0 || port == (scheme.equals("https") ? 443 : 80);
        return scheme + "://" + host + (unsaid ? "" : ":" + port);
    }

    private static URI parse(String publicUrl) {
        try {
            return new URI(publicUrl);
        } catch (URISyntaxException notOne) {
            throw refused("Passkeys need an address, and PLUMBLINE_PUBLIC_URL of this server is none.");
        }
    }

    private static Refused refused(String message) {
        return Refused.conflict("passkey_address", message);
    }
}

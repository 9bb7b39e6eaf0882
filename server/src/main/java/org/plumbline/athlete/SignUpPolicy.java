package org.plumbline.athlete;

import java.net.InetAddress;
import java.net.UnknownHostException;
import org.jspecify.annotations.Nullable;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/// Who may open an account: anybody as long as only this machine reaches the server, else only the first one.
@Component
final class SignUpPolicy {
    private final boolean onlyFirst;
    private final boolean https;
    private final String origin;

    SignUpPolicy(Environment environment) {
        String publicUrl = environment.getProperty("PLUMBLINE_PUBLIC_URL", "").strip();
        this.onlyFirst = onlyFirst(environment.getProperty("server.address"), publicUrl);
        this.https = publicUrl.startsWith("https:");
        this.origin = publicUrl.replaceFirst("^(https?://[^/]+).*", "$1");
    }

    static boolean onlyFirst(@Nullable String address, @Nullable String publicUrl) {
        return (publicUrl != null && !publicUrl.isBlank()) || !isLoopback(address);
    }

    boolean onlyFirst() {
        return onlyFirst;
    }

    /// Whether people reach us by https, as far as the configuration says.
    boolean isHttps() {
        return https;
    }

    /// Whether a page of this origin, such as `https://plumbline.example`, is one of ours by the configuration.
    boolean isOurs(String somebodys) {
        return !origin.isEmpty() && origin.equals(somebodys);
    }

    private static boolean isLoopback(@Nullable String address) {
        if (address == null || address.isBlank()) {
            return false;
        }
        try {
            return InetAddress.getByName(address).isLoopbackAddress();
        } catch (UnknownHostException unknown) {
            return false;
        }
    }
}

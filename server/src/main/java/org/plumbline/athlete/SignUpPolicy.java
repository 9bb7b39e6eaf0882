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

    SignUpPolicy(Environment environment) {
        String publicUrl = environment.getProperty("PLUMBLINE_PUBLIC_URL");
        this.onlyFirst = onlyFirst(environment.getProperty("server.address"), publicUrl);
        this.https = publicUrl != null && publicUrl.startsWith("https:");
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

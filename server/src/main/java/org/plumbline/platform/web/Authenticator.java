package org.plumbline.platform.web;

import java.util.Optional;
import org.plumbline.platform.Caller;

/// Says whose a token is. The accounts module answers; the edge only asks.
public interface Authenticator {
    Optional<Caller> authenticate(String token);

    /// Whose session this refresh token is of, ended or not; good for signing out only.
    Optional<Caller> leaving(String refreshToken);
}

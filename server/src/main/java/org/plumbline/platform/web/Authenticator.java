package org.plumbline.platform.web;

import java.util.Optional;
import org.plumbline.platform.Caller;

/// Says whose a bearer token is. The accounts module answers; the edge only asks.
public interface Authenticator {
    Optional<Caller> authenticate(String token);
}

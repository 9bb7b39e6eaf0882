package org.plumbline.athlete;

import java.util.List;
import java.util.UUID;

/// A program that made itself known, so that athletes can let it in. What it is called is what it says.
record OAuthClient(UUID id, String name, List<String> redirectUris) {
    OAuthClient {
        redirectUris = List.copyOf(redirectUris);
    }
}

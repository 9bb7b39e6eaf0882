package org.plumbline.athlete;

/// A refusal as OAuth says it (RFC 6749, 5.2; RFC 7591, 3.2.2).
record OAuthError(String error, String errorDescription) {
    static final OAuthError INVALID_GRANT =
            new OAuthError("invalid_grant", "It is unknown, used, expired or revoked, or for another program.");

    static final OAuthError INVALID_SCOPE = new OAuthError(
            "invalid_scope", "More than the athlete gave; ask them at the authorization endpoint for more.");
}

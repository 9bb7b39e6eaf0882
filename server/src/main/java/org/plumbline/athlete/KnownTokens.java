package org.plumbline.athlete;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.plumbline.athlete.AccessTokens.KnownToken;

/// The access tokens that were seen last, so that a signature is verified once and not with every request. Nothing is
/// decided here that could be revoked: what a token says and whether it is ours never changes, its end is compared with
/// the clock at each use, and whether the account is open is asked by every transaction. A text that is no good token
/// is not kept, so a stranger cannot push others out.
final class KnownTokens {
    private static final int MOST = 1000;

    private final Map<String, KnownToken> latest = new LinkedHashMap<>(MOST, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, KnownToken> eldest) {
            return size() > MOST;
        }
    };

    /// @param read verifies a token that is not known
    Optional<KnownToken> find(String text, Function<String, Optional<KnownToken>> read) {
        synchronized (latest) {
            @Nullable KnownToken known = latest.get(text);
            if (known != null) {
                return Optional.of(known);
            }
        }
        Optional<KnownToken> token = read.apply(text);
        token.ifPresent(good -> keep(text, good));
        return token;
    }

    private void keep(String text, KnownToken token) {
        synchronized (latest) {
            latest.put(text, token);
        }
    }
}

package org.plumbline.athlete;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.plumbline.athlete.AccessTokens.Access;
import org.plumbline.athlete.AccessTokens.KnownToken;
import org.plumbline.platform.UserId;

class KnownTokensTest {
    private static final KnownToken GOOD = new KnownToken(
            new Access(new UserId(new UUID(0, 1)), Set.of(), new UUID(0, 2)), Instant.parse("2026-11-21T12:15:00Z"));

    private final KnownTokens tokens = new KnownTokens();
    private final List<String> read = new ArrayList<>();

    @Test
    void aGoodTokenIsReadOnce() {
        assertThat(good("a")).contains(GOOD);
        assertThat(good("a")).contains(GOOD);

        assertThat(read).containsExactly("a");
    }

    @Test
    void whatIsNoTokenIsNotKept() {
        assertThat(bad("a")).isEmpty();
        assertThat(bad("a")).isEmpty();

        assertThat(read).containsExactly("a", "a");
    }

    @Test
    void onlyTheLatestAreKept() {
        good("first");
        for (int i = 0; i < 1000; i++) {
            good("token " + i);
        }
        read.clear();

        good("token 999");
        good("first");

        assertThat(read).containsExactly("first");
    }

    private Optional<KnownToken> good(String text) {
        return tokens.find(text, unknown -> {
            read.add(unknown);
            return Optional.of(GOOD);
        });
    }

    private Optional<KnownToken> bad(String text) {
        return tokens.find(text, unknown -> {
            read.add(unknown);
            return Optional.empty();
        });
    }
}

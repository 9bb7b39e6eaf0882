package org.plumbline.athlete;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.plumbline.platform.Refused;

class AttemptLimiterTest {
    private Instant now = Instant.parse("2026-11-21T12:00:00Z");
    private final AttemptLimiter limiter = new AttemptLimiter(() -> now);

    @Test
    void tenFailuresOfOneAccountFromOneAddressAreLetThrough() {
        Attempt attempt = Attempt.signIn("kim@example.org", "10.0.0.1");
        fail(attempt, 9);
        assertThatCode(() -> limiter.check(attempt)).doesNotThrowAnyException();
        fail(attempt, 1);
        assertThatThrownBy(() -> limiter.check(attempt)).isInstanceOf(Refused.class);
        assertThatCode(() -> limiter.check(Attempt.signIn("kim@example.org", "10.0.0.2")))
                .doesNotThrowAnyException();
        assertThatCode(() -> limiter.check(Attempt.signIn("sam@example.org", "10.0.0.1")))
                .doesNotThrowAnyException();
    }

    @Test
    void aQuarterOfAnHourAfterTheFirstFailureTheCountBeginsAgain() {
        Attempt attempt = Attempt.signIn("kim@example.org", "10.0.0.1");
        fail(attempt, 10);
        now = now.plus(AttemptLimiter.WINDOW);
        assertThatCode(() -> limiter.check(attempt)).doesNotThrowAnyException();
        fail(attempt, 1);
        assertThatCode(() -> limiter.check(attempt)).doesNotThrowAnyException();
    }

    @Test
    void aSuccessForgetsTheFailuresOfThatAccount() {
        Attempt attempt = Attempt.signIn("kim@example.org", "10.0.0.1");
        fail(attempt, 9);
        limiter.succeeded(attempt);
        fail(attempt, 9);
        assertThatCode(() -> limiter.check(attempt)).doesNotThrowAnyException();
    }

    @Test
    void oneAddressCannotTryOnePasswordOnEveryAccount() {
        for (int i = 0; i < AttemptLimiter.PER_ADDRESS; i++) {
            limiter.failed(Attempt.signIn("athlete-" + i + "@example.org", "10.0.0.1"));
        }
        assertThatThrownBy(() -> limiter.check(Attempt.signIn("new@example.org", "10.0.0.1")))
                .isInstanceOf(Refused.class);
        assertThatCode(() -> limiter.check(Attempt.signIn("new@example.org", "10.0.0.2")))
                .doesNotThrowAnyException();
    }

    @Test
    void theMemoryIsBounded() {
        for (int i = 0; i < AttemptLimiter.MOST_COUNTS; i++) {
            limiter.failed(Attempt.signIn("athlete@example.org", "address " + i));
        }
        assertThat(limiter.size()).isEqualTo(AttemptLimiter.MOST_COUNTS);
    }

    private void fail(Attempt attempt, int times) {
        for (int i = 0; i < times; i++) {
            limiter.failed(attempt);
        }
    }
}

package org.plumbline.exchange.log;

import java.time.Duration;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// How long a session lasted, as its app says.
///
/// @param implausible longer than {@link #LONGEST_PLAUSIBLE}: a session left open rather than a long one
///     (real files hold `42h 13m` and `264h 1m`); kept, but not to be taken for training time
public record ImportedDuration(Duration length, boolean implausible) {
    /// No session in a lifting log lasts half a day; those left open overnight begin at about eight hours more.
    public static final Duration LONGEST_PLAUSIBLE = Duration.ofHours(12);

    private static final Pattern IN_WORDS = Pattern.compile(
            "(?:(\\d{1,5}) ?(?:h|hr|hrs))? ?(?:(\\d{1,5}) ?(?:m|min|mins))? ?(?:(\\d{1,7}) ?(?:s|sec|secs))?");
    private static final Pattern SECONDS = Pattern.compile("(\\d{1,8})(?:\\.0+)?");

    static ImportedDuration of(Duration length) {
        return new ImportedDuration(length, length.compareTo(LONGEST_PLAUSIBLE) > 0);
    }

    /// `2h 38m`, `57m`, `38min`, `1h`, `45s`.
    static Optional<ImportedDuration> findInWords(String text) {
        var match = IN_WORDS.matcher(text);
        if (text.isBlank() || !match.matches()) {
            return Optional.empty();
        }
        return Optional.of(of(Duration.ofHours(number(match.group(1)))
                .plusMinutes(number(match.group(2)))
                .plusSeconds(number(match.group(3)))));
    }

    /// A column that is in seconds by its header: `2280`.
    static Optional<ImportedDuration> findInSeconds(String text) {
        var match = SECONDS.matcher(text);
        return match.matches() ? Optional.of(of(Duration.ofSeconds(number(match.group(1))))) : Optional.empty();
    }

    private static long number(@Nullable String digits) {
        return digits == null ? 0 : Long.parseLong(digits);
    }
}

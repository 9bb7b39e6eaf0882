package org.plumbline.exchange.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class ImportedDurationTest {
    @Test
    void wordsAreReadAsAppsWriteThem() {
        assertThat(ImportedDuration.findInWords("2h 38m")).hasValue(plausible(Duration.ofMinutes(158)));
        assertThat(ImportedDuration.findInWords("57m")).hasValue(plausible(Duration.ofMinutes(57)));
        assertThat(ImportedDuration.findInWords("38min")).hasValue(plausible(Duration.ofMinutes(38)));
        assertThat(ImportedDuration.findInWords("3h")).hasValue(plausible(Duration.ofHours(3)));
        assertThat(ImportedDuration.findInWords("45s")).hasValue(plausible(Duration.ofSeconds(45)));
        assertThat(ImportedDuration.findInSeconds("3720")).hasValue(plausible(Duration.ofMinutes(62)));
    }

    @Test
    void sessionLeftOpenIsImplausible() {
        assertThat(ImportedDuration.findInWords("12h")).hasValue(plausible(Duration.ofHours(12)));
        assertThat(ImportedDuration.findInWords("22h 30m"))
                .hasValue(new ImportedDuration(Duration.ofMinutes(1350), true));
        assertThat(ImportedDuration.findInWords("264h 1m"))
                .hasValue(new ImportedDuration(Duration.parse("PT264H1M"), true));
    }

    @Test
    void whatIsNoLengthIsNotRead() {
        assertThat(List.of("", " ", "long", "38", "1:12", "-5m", "5m 1h"))
                .allSatisfy(
                        text -> assertThat(ImportedDuration.findInWords(text)).isEmpty());
        assertThat(ImportedDuration.findInSeconds("62m")).isEmpty();
    }

    private static ImportedDuration plausible(Duration length) {
        return new ImportedDuration(length, false);
    }
}

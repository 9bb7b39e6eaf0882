package org.plumbline.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class TrigramsTest {
    @Test
    void aWordIsFoundThatWasSpeltOtherwise() {
        assertThat(likeness("sholder", "Left shoulder pinches overhead")).isCloseTo(6.0 / 11, within(1e-9));
        assertThat(likeness("dedlift", "Deadlift grip gives out first")).isGreaterThan(Trigrams.ENOUGH);
        assertThat(likeness("Schlaf", "SCHLAFT schlecht")).isGreaterThan(Trigrams.ENOUGH);
    }

    @Test
    void theSameWordIsWhollyAlike() {
        assertThat(likeness("shoulder", "the shoulder, again")).isEqualTo(1);
        assertThat(likeness("shoulder again", "the shoulder, again")).isEqualTo(1);
    }

    @Test
    void everyWordThatIsAskedForMustLookLikeOne() {
        assertThat(likeness("sholder knee", "Left shoulder pinches overhead")).isZero();
        assertThat(likeness("elephant", "Left shoulder pinches overhead")).isZero();
        assertThat(likeness("", "anything")).isZero();
        assertThat(likeness("?!", "anything")).isZero();
        assertThat(likeness("word", "")).isZero();
    }

    private static double likeness(String asked, String text) {
        return Trigrams.of(asked).likenessTo(Trigrams.of(text));
    }
}

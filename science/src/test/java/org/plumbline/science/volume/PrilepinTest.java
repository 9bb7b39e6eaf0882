package org.plumbline.science.volume;

import static org.assertj.core.api.Assertions.assertThat;
import static org.plumbline.science.volume.Prilepin.Standing.ABOVE;
import static org.plumbline.science.volume.Prilepin.Standing.BELOW;
import static org.plumbline.science.volume.Prilepin.Standing.WITHIN;

import org.junit.jupiter.api.Test;

class PrilepinTest {

    @Test
    void bandsAreHalfOpenAndEndAtTheMaximum() {
        assertThat(Prilepin.find(54.9)).isEmpty();
        assertThat(Prilepin.find(55)).contains(Prilepin.FROM_55);
        assertThat(Prilepin.find(69.9)).contains(Prilepin.FROM_55);
        assertThat(Prilepin.find(70)).contains(Prilepin.FROM_70);
        assertThat(Prilepin.find(80)).contains(Prilepin.FROM_80);
        assertThat(Prilepin.find(90)).contains(Prilepin.FROM_90);
        assertThat(Prilepin.find(100)).contains(Prilepin.FROM_90);
        assertThat(Prilepin.find(100.1)).isEmpty();
        assertThat(Prilepin.find(Double.NaN)).isEmpty();
    }

    @Test
    void judgesSetsAndTotals() {
        assertThat(Prilepin.FROM_80.optimalTotal()).isEqualTo(15);
        assertThat(Prilepin.FROM_80.ofSet(1)).isEqualTo(BELOW);
        assertThat(Prilepin.FROM_80.ofSet(4)).isEqualTo(WITHIN);
        assertThat(Prilepin.FROM_80.ofSet(5)).isEqualTo(ABOVE);
        assertThat(Prilepin.FROM_80.ofTotal(9)).isEqualTo(BELOW);
        assertThat(Prilepin.FROM_80.ofTotal(10)).isEqualTo(WITHIN);
        assertThat(Prilepin.FROM_80.ofTotal(20)).isEqualTo(WITHIN);
        assertThat(Prilepin.FROM_90.ofTotal(11)).isEqualTo(ABOVE);
    }
}

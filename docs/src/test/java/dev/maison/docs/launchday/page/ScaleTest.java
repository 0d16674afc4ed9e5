package dev.maison.docs.launchday.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ScaleTest {
    @Test
    void beginsAtZeroAndEndsAtARoundValue() {
        Scale scale = Scale.fromZero(487, 250, 0);
        assertThat(scale.ticks()).containsExactly(0.0, 100.0, 200.0, 300.0, 400.0, 500.0);
        assertThat(scale.at(0)).isEqualTo(250);
        assertThat(scale.at(500)).isZero();
        assertThat(scale.at(250)).isEqualTo(125);
        assertThat(scale.decimals()).isZero();
    }

    @Test
    void spacesPowersOfTenEvenly() {
        Scale scale = Scale.powersOfTen(4_000, 0, 400);
        assertThat(scale.ticks()).containsExactly(1.0, 10.0, 100.0, 1_000.0, 10_000.0);
        assertThat(scale.at(100)).isEqualTo(200);
        assertThat(scale.at(0)).as("below the axis").isZero();
    }

    @Test
    void tellsCloseTicksApart() {
        Scale scale = Scale.between(1.083, 1.096, 0, 100);
        assertThat(scale.decimals()).isEqualTo(3);
        assertThat(scale.ticks()).hasSizeBetween(3, 6);
    }

    @Test
    void survivesASingleValue() {
        assertThat(Scale.between(5, 5, 0, 100).ticks()).hasSizeGreaterThan(1);
        assertThat(Scale.fromZero(0, 0, 100).ticks()).hasSizeGreaterThan(1);
    }
}

package org.biaolian.comparison.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Limits as they stand in sentences authored for these tests. */
class LimitReaderTest {

  @Test
  void aLimitHasItsWordsItsPlaceAndItsContext() {
    Limit limit = only("门厅，库房温度不应高于30 ℃的区域，应通风。");
    assertThat(limit.upper()).isTrue();
    assertThat(limit.required()).isTrue();
    assertThat(limit.value()).isEqualByComparingTo("30");
    assertThat(limit.measures()).isEqualTo("temperature");
    assertThat(limit.words()).isEqualTo("不应高于30 ℃");
    assertThat(limit.context()).isEqualTo("库房温度的区域");
    assertThat(limit.from()).isEqualTo(7);
    assertThat(limit.to()).isEqualTo(15);
  }

  @Test
  void aContextEndsWithItsSegmentOrAfterTwentyFourLetters() {
    assertThat(only("甲".repeat(30) + "不应大于5 m" + "乙".repeat(30)).context())
        .isEqualTo("甲".repeat(24) + "乙".repeat(24));
    assertThat(only(",长不应大于5 m,宽").context()).isEqualTo("长");
    assertThat(only("不应大于5 m").context()).isEmpty();
  }

  @Test
  void aRangeIsTwoLimitsInOneUnit() {
    assertThat(LimitReader.read("温度应为2 ℃～8 ℃。"))
        .extracting(Limit::upper)
        .containsExactly(false, true);
    assertThat(LimitReader.read("厚度为2～8 mm。"))
        .extracting(Limit::value)
        .containsExactly(new BigDecimal("0.002"), new BigDecimal("0.008"));
    assertThat(LimitReader.read("厚度为2 mm～8。"))
        .extracting(Limit::value)
        .containsExactly(new BigDecimal("0.002"), new BigDecimal("0.008"));
  }

  @Test
  void figuresThatTouchAreStillTwoLimitsInTheirOrder() {
    assertThat(LimitReader.read("不少于5人3 d内"))
        .extracting(Limit::words)
        .containsExactly("不少于5人", "3 d内");
    assertThat(LimitReader.read("3 d内不少于5人"))
        .extracting(Limit::words)
        .containsExactly("3 d内", "不少于5人");
    assertThat(LimitReader.read("不应大于3 h～5 h"))
        .extracting(Limit::words)
        .containsExactly("3 h～5 h", "3 h～5 h");
    assertThat(LimitReader.read("不应超过3 d内")).extracting(Limit::words).containsExactly("不应超过3 d");
  }

  @Test
  void whatShouldBeIsNotRequired() {
    assertThat(only("水分≤14%").required()).isTrue();
    assertThat(only("水分不宜大于14%").required()).isFalse();
    assertThat(only("宜设两门，门宽不应小于1 m").required()).isTrue();
    assertThat(only("应设门且宽度不宜小于1 m").required()).isFalse();
    assertThat(only("宜设门且宽度不得小于1 m").required()).isTrue();
  }

  @Test
  void anEndlessTableIsReadAsFarAsFourHundredLimits() {
    assertThat(LimitReader.read("厚度≤5 mm。".repeat(401))).hasSize(400);
    assertThat(LimitReader.read("厚度2 mm～8 mm。".repeat(201))).hasSize(400);
  }

  private static Limit only(String text) {
    List<Limit> limits = LimitReader.read(text);
    assertThat(limits).hasSize(1);
    return limits.getFirst();
  }
}

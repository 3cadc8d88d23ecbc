package org.biaolian.recognition.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PaperCodeTest {

  @Test
  void aCodeIsReadAgainHoweverItIsTyped() {
    PaperCode code = new PaperCode("0123456789ABCDEF");
    assertThat(code.grouped()).isEqualTo("0123-4567-89AB-CDEF");
    assertThat(PaperCode.read(code.grouped())).contains(code);
    assertThat(PaperCode.read(" oi23 4567-89ab-cdef ")).contains(code);
    assertThat(PaperCode.read("ol23456789abcdef")).contains(code);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "0123", "0123-4567-89AB-CDEF-0", "0123-4567-89AB-CDEU", "晋中标互函〔2026〕12号"})
  void whatIsNoCodeIsNone(String typed) {
    assertThat(PaperCode.read(typed)).isEmpty();
  }

  @Test
  void codesAreOfTheAlphabetAndDiffer() {
    Random random = new Random(7);
    PaperCode one = PaperCode.next(random);
    assertThat(PaperCode.read(one.value())).contains(one);
    assertThat(PaperCode.next(random)).isNotEqualTo(one);
  }
}

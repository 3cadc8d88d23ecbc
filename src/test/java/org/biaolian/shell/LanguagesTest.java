package org.biaolian.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class LanguagesTest {

  @Test
  void withoutAnyWishItIsChinese() {
    assertThat(Languages.choose(null, List.of())).isEqualTo(Languages.CHINESE);
  }

  @Test
  void theRememberedLanguageGoesBeforeTheBrowsers() {
    assertThat(Languages.choose("en", List.of(Locale.SIMPLIFIED_CHINESE)))
        .isEqualTo(Languages.ENGLISH);
  }

  @Test
  void theFirstLanguageThatWeSpeakIsTaken() {
    assertThat(Languages.choose(null, List.of(Locale.FRENCH, Locale.UK, Locale.CHINA)))
        .isEqualTo(Languages.ENGLISH);
  }

  @Test
  void aCookieThatIsNoLanguageOfOursIsIgnored() {
    assertThat(Languages.choose("xx", List.of(Locale.GERMAN))).isEqualTo(Languages.CHINESE);
  }

  @Test
  void anUnknownSchemeFollowsTheSystem() {
    assertThat(Scheme.ofCookie("sepia")).isEqualTo(Scheme.SYSTEM);
    assertThat(Scheme.ofCookie("dark")).isEqualTo(Scheme.DARK);
  }
}

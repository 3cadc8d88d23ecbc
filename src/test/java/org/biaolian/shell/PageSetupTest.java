package org.biaolian.shell;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.i18n.DefaultI18NProvider;
import com.vaadin.flow.i18n.I18NProvider;
import com.vaadin.flow.server.SystemMessages;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PageSetupTest {

  private final I18NProvider texts = new DefaultI18NProvider(Languages.ALL);

  @ParameterizedTest
  @ValueSource(strings = {"zh-CN", "en"})
  void aRequestThatLostItsSessionIsToldOfTheSessionAndNotOfAFailure(String language) {
    Locale locale = Locale.forLanguageTag(language);
    SystemMessages ended = PageSetup.systemMessages(texts, locale, true);
    assertThat(ended.getInternalErrorCaption()).isEqualTo(ended.getSessionExpiredCaption());
    assertThat(ended.getInternalErrorMessage()).isEqualTo(ended.getSessionExpiredMessage());

    SystemMessages failed = PageSetup.systemMessages(texts, locale, false);
    assertThat(failed.getInternalErrorCaption()).isNotEqualTo(failed.getSessionExpiredCaption());
  }
}

package org.biaolian.subscription.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class MailTest {

  @Test
  void aBoxFollowsTheSignInAndIsWantedUntilThePersonSaysNo() {
    MailBox box = new MailBox(new UUID(0, 1), "a@example.org", Locale.SIMPLIFIED_CHINESE);
    assertThat(box.address()).isEqualTo("a@example.org");
    assertThat(box.language()).isEqualTo(Locale.SIMPLIFIED_CHINESE);
    assertThat(box.wanted()).isTrue();
    box.follow("b@example.org", Locale.ENGLISH);
    assertThat(box.address()).isEqualTo("b@example.org");
    assertThat(box.language()).isEqualTo(Locale.ENGLISH);
    box.want(false);
    assertThat(box.wanted()).isFalse();
  }

  @Test
  void whatWasSentOrLeftIsNeverSentAgain() {
    assertThat(MailState.WAITING.next()).containsExactly(MailState.TAKEN);
    assertThat(MailState.TAKEN.next())
        .containsExactlyInAnyOrder(MailState.WAITING, MailState.SENT, MailState.LEFT);
    assertThat(MailState.SENT.next()).isEmpty();
    assertThat(MailState.LEFT.next()).isEmpty();
  }
}

package org.biaolian.draft;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.biaolian.demo.MovableClock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.biaolian.testing.DbTest;
import org.biaolian.testing.SignedIn;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.context.SecurityContextHolder;

@DbTest
class FormDraftsDbTest {

  private static final String FORM = "standards/new";
  private static final Map<String, String> TYPED =
      Map.of("title-zh", "养护规范\r\n“引号”\u0001", "scope", "");

  @Autowired private FormDrafts drafts;
  @Autowired private MovableClock clock;

  @AfterEach
  void forget() {
    clock.toRealTime();
    SignedIn.as("taiyuan-clerk", () -> drafts.discard(FORM));
    SignedIn.as("sec-cities-officer", "140100", this::discarded);
    SignedIn.as("sec-cities-officer", this::discarded);
  }

  private boolean discarded() {
    drafts.discard(FORM);
    return true;
  }

  @Test
  void whatWasKeptComesBackAsItWasTypedAndTheLastWordCounts() {
    SignedIn.as("taiyuan-clerk", () -> drafts.keep(FORM, "", Map.of("title-zh", "养护")));
    SignedIn.as("taiyuan-clerk", () -> drafts.keep(FORM, "7", TYPED));
    KeptValues kept = SignedIn.as("taiyuan-clerk", () -> drafts.find(FORM)).orElseThrow();
    assertThat(kept.values()).isEqualTo(TYPED);
    assertThat(kept.basis()).isEqualTo("7");
    assertThat(SignedIn.as("taiyuan-clerk", () -> drafts.find(FORM + "/1"))).isEmpty();
  }

  @Test
  void nobodyElseSeesIt() {
    SignedIn.as("taiyuan-clerk", () -> drafts.keep(FORM, "", TYPED));
    for (String other : new String[] {"taiyuan-reviewer", "taiyuan-admin", "yangquan-clerk"}) {
      assertThat(SignedIn.as(other, () -> drafts.find(FORM))).isEmpty();
      SignedIn.as(other, () -> drafts.discard(FORM));
    }
    assertThat(SignedIn.as("taiyuan-clerk", () -> drafts.find(FORM))).isPresent();
  }

  @Test
  void whatWasTypedForOneOrganizationIsNotSeenForAnother() {
    SignedIn.as("sec-cities-officer", "140100", () -> drafts.keep(FORM, "", TYPED));
    assertThat(SignedIn.as("sec-cities-officer", () -> drafts.find(FORM))).isEmpty();
    assertThat(SignedIn.as("sec-cities-officer", "140100", () -> drafts.find(FORM))).isPresent();
  }

  @Test
  void nobodyWhoIsNotSignedInKeepsAnything() {
    SecurityContextHolder.clearContext();
    assertThatThrownBy(() -> drafts.keep(FORM, "", TYPED))
        .isInstanceOf(AccessDeniedException.class);
    assertThatThrownBy(() -> drafts.find(FORM)).isInstanceOf(AccessDeniedException.class);
  }

  @Test
  void aDiscardedFormIsGone() {
    SignedIn.as("taiyuan-clerk", () -> drafts.keep(FORM, "", TYPED));
    SignedIn.as("taiyuan-clerk", () -> drafts.discard(FORM));
    assertThat(SignedIn.as("taiyuan-clerk", () -> drafts.find(FORM))).isEmpty();
  }

  @Test
  void afterThirtyDaysItIsForgotten() {
    SignedIn.as("taiyuan-clerk", () -> drafts.keep(FORM, "", TYPED));
    clock.moveTo(Instant.now().plus(Duration.ofDays(29)));
    assertThat(SignedIn.as("taiyuan-clerk", () -> drafts.find(FORM))).isPresent();
    clock.moveTo(Instant.now().plus(Duration.ofDays(31)));
    assertThat(SignedIn.as("taiyuan-clerk", () -> drafts.find(FORM))).isEmpty();
  }

  @Test
  void tooMuchIsNotKeptAndWhatWasKeptBeforeStays() {
    SignedIn.as("taiyuan-clerk", () -> drafts.keep(FORM, "", TYPED));
    Map<String, String> much = Map.of("scope", "长".repeat(FormDrafts.MAX_CHARACTERS));
    assertThat(SignedIn.as("taiyuan-clerk", () -> drafts.keep(FORM, "", much))).isEmpty();
    assertThat(SignedIn.as("taiyuan-clerk", () -> drafts.find(FORM)).map(KeptValues::values))
        .isEqualTo(Optional.of(TYPED));
  }

  @Test
  void onePersonCannotFillTheTable() {
    try {
      for (int i = 0; i < FormDrafts.MAX_FORMS; i++) {
        keep("form/" + i);
      }
      assertThat(keep("form/one-more")).isFalse();
      assertThat(keep("form/0")).isTrue();
    } finally {
      for (int i = 0; i < FormDrafts.MAX_FORMS; i++) {
        String form = "form/" + i;
        SignedIn.as("taiyuan-clerk", () -> drafts.discard(form));
      }
    }
  }

  private boolean keep(String form) {
    return SignedIn.as("taiyuan-clerk", () -> drafts.keep(form, "", TYPED)).isPresent();
  }
}

package org.biaolian.recognition.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.ViewPackages;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.biaolian.recognition.AdoptionDates;
import org.biaolian.recognition.CaseWorld;
import org.biaolian.recognition.Effect;
import org.biaolian.recognition.RecognitionRoutes;
import org.biaolian.recognition.RegisterBook;
import org.biaolian.recognition.RegisterWorld;
import org.biaolian.recognition.internal.RegisterLook;
import org.biaolian.testing.DbTest;
import org.biaolian.testing.ReadBy;
import org.biaolian.testing.SignedIn;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The days on which a recognised standard becomes a local one, entered on its page. */
@DbTest
@Tag("view")
@ViewPackages(packages = "org.biaolian")
class AdoptionViewDbTest extends PressedPage {

  private static final String CLERK = "jinzhong-clerk";
  private static final String ENTER = "登记日期";
  private static final String PUBLISHED = "发布为本地标准：计划日期";
  private static final String ANNOUNCED_ON = "公告转化：完成日期";

  @Autowired private RegisterBook book;
  @Autowired private RegisterLook look;
  @Autowired private Clock clock;

  private RegisterWorld world;
  private UUID entry = new UUID(0, 0);

  @BeforeEach
  void anEntryThatBecomesALocalStandard() {
    world = new RegisterWorld(portal);
    entry = registered(Effect.ADOPTION);
    look.look(List.of(entry));
  }

  @Test
  @ReadBy(CLERK)
  void theClerkEntersWhatIsAimedAtAndWhatIsDone() {
    LocalDate today = LocalDate.now(clock);
    AdoptionDates aimed = dates();
    openEntry(entry);
    assertThat(press(ENTER)).containsExactly("太原：看到计划和完成的日期；逾期的有标记");
    fill(PUBLISHED, null);
    fill(ANNOUNCED_ON, today);
    refused(ENTER, "三个计划日期都要填写。");
    fill(PUBLISHED, aimed.doaTarget().minusDays(1));
    refused(ENTER, "日期的先后不对：公告、发布、废止须依次进行，且不早于签发。请改正日期。");
    fill(PUBLISHED, aimed.dopTarget().plusDays(1));
    fill(ANNOUNCED_ON, today.plusDays(1));
    refused(ENTER, "完成日期不能在今天以后。");
    assertThat(dates()).isEqualTo(aimed);

    fill(ANNOUNCED_ON, today);
    confirm(ENTER, "已办理。");
    assertThat(dates())
        .isEqualTo(
            new AdoptionDates(
                aimed.doaTarget(),
                today,
                aimed.dopTarget().plusDays(1),
                null,
                aimed.dowTarget(),
                null));
    assertThat(shown()).contains("完成于 " + today, "已完成", "计划 " + aimed.dopTarget().plusDays(1));
    press(ENTER);
    fill(ANNOUNCED_ON, null);
    confirm(ENTER, "已办理。");
    assertThat(dates().doaDone()).as("put right").isNull();
  }

  @Test
  @ReadBy(CLERK)
  void whatIsRecognisedForAnotherEffectHasNoSuchDays() {
    openEntry(registered(Effect.SUPERVISION));
    assertThat(buttons()).doesNotContain(ENTER);
  }

  @Test
  @ReadBy("jinzhong-approver")
  void theApproverReadsTheDaysAndDoesNotEnterThem() {
    readOnly();
  }

  @Test
  @ReadBy("taiyuan-clerk")
  void theApplicantReadsTheDaysAndDoesNotEnterThem() {
    readOnly();
  }

  private void readOnly() {
    openEntry(entry);
    assertThat(shown()).contains("计划 " + dates().doaTarget());
    assertThat(buttons()).doesNotContain(ENTER);
  }

  private UUID registered(Effect effect) {
    return world.registered(world.standard(), world.agreement(null), effect, CaseWorld.JINZHONG);
  }

  private void openEntry(UUID one) {
    open(RecognitionRoutes.recognition(one));
  }

  private AdoptionDates dates() {
    return Objects.requireNonNull(
        SignedIn.as(CLERK, () -> book.find(entry).orElseThrow()).line().adoption());
  }
}

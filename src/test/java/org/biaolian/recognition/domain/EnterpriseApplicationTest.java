package org.biaolian.recognition.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.biaolian.testing.Refusals.refused;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.biaolian.kernel.BureauCode;
import org.biaolian.recognition.ApplicationState;
import org.biaolian.recognition.Effect;
import org.junit.jupiter.api.Test;

class EnterpriseApplicationTest {

  private static final BureauCode TAIYUAN = new BureauCode("140100");
  private static final BureauCode JINZHONG = new BureauCode("140700");
  private static final BureauCode XINZHOU = new BureauCode("140900");
  private static final Instant NOW = Instant.parse("2026-09-08T02:00:00Z");
  private static final UUID PERSON = new UUID(1, 1);
  private static final UUID STANDARD = new UUID(2, 1);
  private static final UUID REQUEST = new UUID(3, 1);

  @Test
  void whatTheEnterpriseAsksForIsKept() {
    EnterpriseApplication made = draft(true);
    assertThat(made.id()).isNotNull().isNotEqualTo(draft(true).id());
    assertThat(made.personId()).isEqualTo(PERSON);
    assertThat(made.home()).isEqualTo(TAIYUAN);
    assertThat(made.standardId()).isEqualTo(STANDARD);
    assertThat(made.effect()).isEqualTo(Effect.PROCUREMENT);
    assertThat(made.area()).isEqualTo("全市");
    assertThat(made.reasons()).isEqualTo("便民");
    assertThat(made.targets()).containsExactlyInAnyOrder(JINZHONG, XINZHOU);
    assertThat(made.madeAt()).isEqualTo(NOW);
    assertThat(made.state()).isEqualTo(ApplicationState.DRAFT);
    assertThat(made.requestId()).isNull();
    assertThat(made.refusal()).isNull();
    assertThat(made.demonstration()).isTrue();
    assertThat(draft(false).demonstration()).isFalse();
  }

  @Test
  void anApplicationNamesTargetsAreaAndReasons() {
    refused("request-needs-target", () -> content("全市", "便民"));
    refused("request-needs-area", () -> content(" ", "便民", JINZHONG));
    refused("request-needs-reasons", () -> content("全市", " ", JINZHONG));
  }

  @Test
  void theHomeBureauIsNeverAmongTheTargets() {
    refused(
        "applicant-is-no-target",
        () ->
            EnterpriseApplication.draft(
                PERSON, TAIYUAN, STANDARD, content("全市", "便民", TAIYUAN, JINZHONG), true, NOW));
  }

  @Test
  void theHomeBureauMakesWhatWasHandedInItsOwnRequest() {
    EnterpriseApplication made = draft(true);
    refused("illegal-step", () -> made.takenOver(REQUEST));
    assertThat(made.requestId()).isNull();
    made.handIn();
    assertThat(made.state()).isEqualTo(ApplicationState.HANDED_IN);
    made.takenOver(REQUEST);
    assertThat(made.state()).isEqualTo(ApplicationState.TAKEN_OVER);
    assertThat(made.requestId()).isEqualTo(REQUEST);
    refused("illegal-step", () -> made.takenOver(new UUID(3, 2)));
    refused("illegal-step", made::withdraw);
    refused("illegal-step", () -> made.refuse("不予申请"));
    assertThat(made.requestId()).isEqualTo(REQUEST);
    assertThat(made.refusal()).isNull();
  }

  @Test
  void theHomeBureauRefusesWithAReason() {
    EnterpriseApplication made = draft(true);
    refused("illegal-step", () -> made.refuse("不予申请"));
    made.handIn();
    refused("reason-required", () -> made.refuse(" "));
    assertThat(made.state()).isEqualTo(ApplicationState.HANDED_IN);
    made.refuse(" 不属于协议范围 ");
    assertThat(made.state()).isEqualTo(ApplicationState.REFUSED);
    assertThat(made.refusal()).isEqualTo("不属于协议范围");
    refused("illegal-step", made::handIn);
    refused("illegal-step", made::withdraw);
  }

  @Test
  void theEnterpriseTakesItBackUntilTheBureauHasMadeItItsOwn() {
    EnterpriseApplication drafted = draft(true);
    drafted.withdraw();
    assertThat(drafted.state()).isEqualTo(ApplicationState.WITHDRAWN);
    refused("illegal-step", drafted::handIn);
    EnterpriseApplication handedIn = draft(true);
    handedIn.handIn();
    refused("illegal-step", handedIn::handIn);
    handedIn.withdraw();
    assertThat(handedIn.state()).isEqualTo(ApplicationState.WITHDRAWN);
    refused("illegal-step", () -> handedIn.takenOver(REQUEST));
  }

  private static EnterpriseApplication draft(boolean demonstration) {
    return EnterpriseApplication.draft(
        PERSON, TAIYUAN, STANDARD, content(" 全市 ", " 便民 ", XINZHOU, JINZHONG), demonstration, NOW);
  }

  private static EnterpriseApplication.Content content(
      String area, String reasons, BureauCode... targets) {
    return new EnterpriseApplication.Content(Effect.PROCUREMENT, area, reasons, Set.of(targets));
  }
}

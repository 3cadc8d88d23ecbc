package org.biaolian.recognition.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.biaolian.testing.Refusals.refused;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.biaolian.kernel.BureauCode;
import org.biaolian.kernel.CircleCode;
import org.biaolian.recognition.ActKind;
import org.biaolian.recognition.ActState;
import org.biaolian.recognition.Ground;
import org.biaolian.recognition.NewAct;
import org.junit.jupiter.api.Test;

/** Three different people, and no step out of its turn. */
class RegisterActTest {

  private static final Instant NOW = Instant.parse("2026-09-08T02:00:00Z");
  private static final UUID CLERK = new UUID(0, 1);
  private static final UUID REVIEWER = new UUID(0, 2);
  private static final UUID SIGNER = new UUID(0, 3);

  private final RegisterAct act =
      RegisterAct.propose(
          new NewAct(
              ActKind.SUSPEND,
              Set.of(new UUID(0, 9)),
              Ground.SAFETY,
              "检出有害物质",
              LocalDate.of(2026, 10, 8),
              null),
          new BureauCode("140700"),
          new CircleCode("cities"),
          CLERK,
          NOW,
          false);

  @Test
  void whoProposedDoesNotReview() {
    refused("reviewer-assessed", () -> act.agree(CLERK, "同意"));
    refused("reviewer-assessed", () -> act.refuse(ActState.PROPOSED, CLERK, "证据不足", NOW));
    assertThat(act.state()).isEqualTo(ActState.PROPOSED);
  }

  @Test
  void whoProposedOrReviewedDoesNotSign() {
    act.agree(REVIEWER, "同意");
    refused("signer-assessed", () -> act.sign(CLERK, NOW));
    refused("signer-reviewed", () -> act.sign(REVIEWER, NOW));
    refused("signer-assessed", () -> act.refuse(ActState.REVIEWED, CLERK, "证据不足", NOW));
    refused("signer-reviewed", () -> act.refuse(ActState.REVIEWED, REVIEWER, "证据不足", NOW));
    act.sign(SIGNER, NOW);
    assertThat(act.state()).isEqualTo(ActState.SIGNED);
    assertThat(act.signerId()).isEqualTo(SIGNER);
  }

  @Test
  void nothingIsSignedBeforeItWasReviewedNorAfterItIsOver() {
    refused("act-is-over", () -> act.sign(SIGNER, NOW));
    refused("act-of-another-clerk", () -> act.withdraw(REVIEWER, NOW));
    act.withdraw(CLERK, NOW);
    refused("act-is-over", () -> act.agree(REVIEWER, "同意"));
    refused("act-is-over", () -> act.withdraw(CLERK, NOW));
  }

  @Test
  void anOpinionIsNeeded() {
    refused("opinion-required", () -> act.agree(REVIEWER, " "));
  }
}

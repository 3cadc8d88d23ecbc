package org.biaolian.catalogue.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.biaolian.testing.Refusals.refused;

import java.time.Instant;
import java.util.UUID;
import org.biaolian.catalogue.StandardView;
import org.biaolian.catalogue.Verification;
import org.junit.jupiter.api.Test;

class RecordVerificationTest {

  private static final UUID CLERK = new UUID(0, 1);
  private static final UUID APPROVER = new UUID(0, 2);
  private static final Instant NOW = Instant.parse("2026-09-08T02:00:00Z");
  private static final StandardView.Verified NOTHING =
      new StandardView.Verified(Verification.UNVERIFIED, null, null, null, null);

  private final RecordVerification verification = new RecordVerification();

  @Test
  void whoProposedAndWhoConfirmedIsKept() {
    verification.propose(CLERK, " 晋市监公告 ");
    assertThat(verification.toView())
        .isEqualTo(new StandardView.Verified(Verification.PROPOSED, "晋市监公告", CLERK, null, null));
    verification.confirm(APPROVER, NOW);
    assertThat(verification.toView())
        .isEqualTo(new StandardView.Verified(Verification.VERIFIED, "晋市监公告", CLERK, APPROVER, NOW));
  }

  @Test
  void theSourceIsNamedInFiveHundredCharactersAtMost() {
    refused("text-too-long", () -> verification.propose(CLERK, "据".repeat(501)));
    verification.propose(CLERK, " " + "据".repeat(500) + " ");
    assertThat(verification.toView().source()).isEqualTo("据".repeat(500));
  }

  @Test
  void onlyWhatIsProposedIsConfirmedOrRefused() {
    refused("verification-not-proposed", () -> verification.confirm(APPROVER, NOW));
    refused("verification-not-proposed", () -> verification.refuse(APPROVER, "不对"));
    verification.propose(CLERK, "公告");
    verification.confirm(APPROVER, NOW);
    refused("verification-not-proposed", () -> verification.refuse(APPROVER, "不对"));
    assertThat(verification.state()).isEqualTo(Verification.VERIFIED);
  }

  @Test
  void theProposerDoesNotRefuseEither() {
    verification.propose(CLERK, "公告");
    refused("proposer-does-not-confirm", () -> verification.refuse(CLERK, "不对"));
    assertThat(verification.state()).isEqualTo(Verification.PROPOSED);
  }

  @Test
  void aRefusalAndOtherFactsLeaveNothingOfTheVerification() {
    verification.propose(CLERK, "公告");
    verification.refuse(APPROVER, "不对");
    assertThat(verification.toView()).isEqualTo(NOTHING);
    verification.propose(CLERK, "公告");
    verification.confirm(APPROVER, NOW);
    verification.reset();
    assertThat(verification.toView()).isEqualTo(NOTHING);
    verification.reset();
    assertThat(verification.toView()).isEqualTo(NOTHING);
  }
}

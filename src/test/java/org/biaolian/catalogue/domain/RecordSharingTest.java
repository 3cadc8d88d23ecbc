package org.biaolian.catalogue.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.biaolian.testing.Refusals.refused;

import java.util.Set;
import java.util.UUID;
import org.biaolian.access.Disclosure;
import org.biaolian.access.Sharing;
import org.biaolian.catalogue.StandardView;
import org.biaolian.kernel.CircleCode;
import org.junit.jupiter.api.Test;

class RecordSharingTest {

  private static final CircleCode CITIES = new CircleCode("cities");
  private static final CircleCode SIX = new CircleCode("six");
  private static final UUID CLERK = new UUID(0, 1);
  private static final UUID APPROVER = new UUID(0, 2);

  private final RecordSharing sharing = new RecordSharing();

  @Test
  void aProposalChangesNothingUntilItIsConfirmed() {
    sharing.propose(CLERK, Sharing.CIRCLES, Set.of(CITIES, SIX));
    assertThat(sharing.level()).isEqualTo(Sharing.PRIVATE);
    assertThat(sharing.circles()).isEmpty();
    assertThat(sharing.proposed()).isEqualTo(Sharing.CIRCLES);
    sharing.confirm(APPROVER);
    assertThat(sharing.level()).isEqualTo(Sharing.CIRCLES);
    assertThat(sharing.circles()).containsExactlyInAnyOrder(CITIES, SIX);
    assertThat(sharing.proposed()).isNull();
    refused("sharing-not-proposed", () -> sharing.confirm(APPROVER));
  }

  @Test
  void aCircleIsAddedButNoneIsTakenAway() {
    shared(CITIES);
    refused("sharing-not-narrowed", () -> sharing.propose(CLERK, Sharing.CIRCLES, Set.of(SIX)));
    sharing.propose(CLERK, Sharing.CIRCLES, Set.of(CITIES, SIX));
    sharing.confirm(APPROVER);
    assertThat(sharing.circles()).containsExactlyInAnyOrder(CITIES, SIX);
  }

  @Test
  void whatIsPublicStaysSoAndNamesNoCircle() {
    shared(CITIES);
    refused("sharing-names-circles", () -> sharing.propose(CLERK, Sharing.PUBLIC, Set.of(CITIES)));
    sharing.propose(CLERK, Sharing.PUBLIC, Set.of());
    sharing.confirm(APPROVER);
    assertThat(sharing.level()).isEqualTo(Sharing.PUBLIC);
    assertThat(sharing.circles()).isEmpty();
    refused("sharing-not-narrowed", () -> sharing.propose(CLERK, Sharing.CIRCLES, Set.of(CITIES)));
    refused("sharing-unchanged", () -> sharing.propose(CLERK, Sharing.PUBLIC, Set.of()));
  }

  @Test
  void whatIsPublicByItsSourceForgetsCirclesAndProposals() {
    shared(CITIES);
    sharing.propose(CLERK, Sharing.CIRCLES, Set.of(CITIES, SIX));
    sharing.publish();
    assertThat(sharing.level()).isEqualTo(Sharing.PUBLIC);
    assertThat(sharing.circles()).isEmpty();
    assertThat(sharing.proposed()).isNull();
  }

  @Test
  void aRefusalNeedsAReasonAndAnotherPersonAndLeavesThingsAsTheyWere() {
    refused("sharing-not-proposed", () -> sharing.refuse(APPROVER, "不宜"));
    sharing.propose(CLERK, Sharing.PUBLIC, Set.of());
    refused("reason-missing", () -> sharing.refuse(APPROVER, " "));
    refused("proposer-does-not-confirm", () -> sharing.refuse(CLERK, "不宜"));
    assertThat(sharing.proposed()).isEqualTo(Sharing.PUBLIC);
    sharing.refuse(APPROVER, "不宜");
    assertThat(sharing.proposed()).isNull();
    assertThat(sharing.level()).isEqualTo(Sharing.PRIVATE);
  }

  @Test
  void aProposalIsShownInTheOwnersHouseOnly() {
    shared(CITIES);
    sharing.propose(CLERK, Sharing.CIRCLES, Set.of(CITIES, SIX));
    assertThat(sharing.toView(true))
        .isEqualTo(
            new StandardView.Shared(
                Sharing.CIRCLES, Set.of(CITIES), Sharing.CIRCLES, Set.of(CITIES, SIX), CLERK));
    assertThat(sharing.toView(false))
        .isEqualTo(new StandardView.Shared(Sharing.CIRCLES, Set.of(CITIES), null, Set.of(), null));
  }

  @Test
  void whatIsNotProposedNamesNoCircles() {
    assertThat(sharing.toView(true))
        .isEqualTo(new StandardView.Shared(Sharing.PRIVATE, Set.of(), null, Set.of(), null));
    sharing.propose(CLERK, Sharing.PUBLIC, Set.of());
    assertThat(sharing.toView(true).proposedCircles()).isEmpty();
  }

  private void shared(CircleCode with) {
    sharing.propose(CLERK, Sharing.CIRCLES, Set.of(with));
    sharing.confirm(APPROVER);
  }

  @Test
  void sharingIsTakenBackWithAReasonAndOnlyToFewerReaders() {
    sharing.publish();
    refused("reason-missing", () -> sharing.narrow(Disclosure.PRIVATE, " "));
    refused(
        "sharing-names-circles",
        () -> sharing.narrow(new Disclosure(Sharing.CIRCLES, Set.of()), "误发"));
    refused(
        "sharing-names-circles",
        () -> sharing.narrow(new Disclosure(Sharing.PRIVATE, Set.of(SIX)), "误发"));
    refused("sharing-not-narrower", () -> sharing.narrow(Disclosure.PUBLIC, "误发"));
    sharing.narrow(new Disclosure(Sharing.CIRCLES, Set.of(CITIES, SIX)), "误发");
    assertThat(sharing.level()).isEqualTo(Sharing.CIRCLES);
    assertThat(sharing.circles()).containsExactlyInAnyOrder(CITIES, SIX);
    sharing.narrow(new Disclosure(Sharing.CIRCLES, Set.of(SIX)), "误发");
    assertThat(sharing.circles()).containsExactly(SIX);
    refused(
        "sharing-not-narrower",
        () -> sharing.narrow(new Disclosure(Sharing.CIRCLES, Set.of(CITIES)), "误发"));
    sharing.narrow(Disclosure.PRIVATE, "误发");
    assertThat(sharing.level()).isEqualTo(Sharing.PRIVATE);
    assertThat(sharing.circles()).isEmpty();
  }

  @Test
  void whatWasProposedBeforeSharingWasTakenBackIsVoid() {
    shared(CITIES);
    sharing.propose(CLERK, Sharing.PUBLIC, Set.of());
    sharing.narrow(Disclosure.PRIVATE, "误发");
    assertThat(sharing.proposed()).isNull();
    refused("sharing-not-proposed", () -> sharing.confirm(APPROVER));
  }
}

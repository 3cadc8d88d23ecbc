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

class FileDisclosureTest {

  private static final CircleCode CITIES = new CircleCode("cities");
  private static final CircleCode SIX = new CircleCode("six");
  private static final UUID CLERK = new UUID(0, 1);
  private static final UUID APPROVER = new UUID(0, 2);

  private final FileDisclosure disclosure = new FileDisclosure();

  @Test
  void aFileGoesAsFarAsItsRecordUntilItIsKeptCloser() {
    assertThat(disclosure.level()).isEqualTo(Disclosure.PUBLIC);
    assertThat(disclosure.proposed()).isFalse();
    disclosure.restrict(circles(SIX, CITIES));
    assertThat(disclosure.level()).isEqualTo(circles(CITIES, SIX));
    disclosure.restrict(circles(CITIES));
    assertThat(disclosure.level()).isEqualTo(circles(CITIES));
    disclosure.restrict(Disclosure.PRIVATE);
    assertThat(disclosure.level()).isEqualTo(Disclosure.PRIVATE);
  }

  @Test
  void nobodyRestrictsAFileToMoreThanItHad() {
    disclosure.restrict(circles(CITIES));
    refused("file-widened-by-approver", () -> disclosure.restrict(circles(CITIES, SIX)));
    refused("file-widened-by-approver", () -> disclosure.restrict(circles(SIX)));
    refused("file-widened-by-approver", () -> disclosure.restrict(Disclosure.PUBLIC));
    assertThat(disclosure.level()).isEqualTo(circles(CITIES));
  }

  @Test
  void circlesAreNamedForCirclesOnlyAndThenAtLeastOne() {
    refused("sharing-names-circles", () -> disclosure.restrict(circles()));
    refused(
        "sharing-names-circles",
        () -> disclosure.restrict(new Disclosure(Sharing.PRIVATE, Set.of(CITIES))));
    disclosure.restrict(Disclosure.PRIVATE);
    refused("sharing-names-circles", () -> disclosure.propose(CLERK, circles()));
    refused(
        "sharing-names-circles",
        () -> disclosure.propose(CLERK, new Disclosure(Sharing.PUBLIC, Set.of(CITIES))));
    assertThat(disclosure.level()).isEqualTo(Disclosure.PRIVATE);
    assertThat(disclosure.proposed()).isFalse();
  }

  @Test
  void whatHoldsAlreadyIsNeitherOrderedNorProposed() {
    refused("sharing-unchanged", () -> disclosure.restrict(Disclosure.PUBLIC));
    refused("sharing-unchanged", () -> disclosure.propose(CLERK, Disclosure.PUBLIC));
    disclosure.restrict(circles(CITIES, SIX));
    refused("sharing-unchanged", () -> disclosure.restrict(circles(SIX, CITIES)));
    refused("sharing-unchanged", () -> disclosure.propose(CLERK, circles(SIX, CITIES)));
  }

  @Test
  void aProposalOnlyWidens() {
    disclosure.restrict(circles(CITIES));
    refused("sharing-not-narrowed", () -> disclosure.propose(CLERK, Disclosure.PRIVATE));
    refused("sharing-not-narrowed", () -> disclosure.propose(CLERK, circles(SIX)));
    assertThat(disclosure.proposed()).isFalse();
  }

  @Test
  void aProposalChangesNothingUntilItIsConfirmedAndIsThenUsedUp() {
    disclosure.restrict(circles(CITIES));
    disclosure.propose(CLERK, circles(SIX, CITIES));
    assertThat(disclosure.proposed()).isTrue();
    assertThat(disclosure.level()).isEqualTo(circles(CITIES));
    assertThat(disclosure.toView())
        .isEqualTo(
            new StandardView.Shared(
                Sharing.CIRCLES, Set.of(CITIES), Sharing.CIRCLES, Set.of(CITIES, SIX), CLERK));
    disclosure.confirm(APPROVER);
    assertThat(disclosure.toView())
        .isEqualTo(
            new StandardView.Shared(Sharing.CIRCLES, Set.of(CITIES, SIX), null, Set.of(), null));
    refused("sharing-not-proposed", () -> disclosure.confirm(APPROVER));
  }

  @Test
  void aFileIsLetOutToEverybodyWithoutNamingCircles() {
    disclosure.restrict(circles(CITIES));
    disclosure.propose(CLERK, Disclosure.PUBLIC);
    assertThat(disclosure.toView().proposedCircles()).isEmpty();
    disclosure.confirm(APPROVER);
    assertThat(disclosure.level()).isEqualTo(Disclosure.PUBLIC);
  }

  @Test
  void theProposerNeitherConfirmsNorRefuses() {
    disclosure.restrict(Disclosure.PRIVATE);
    disclosure.propose(CLERK, Disclosure.PUBLIC);
    refused("proposer-does-not-confirm", () -> disclosure.confirm(CLERK));
    refused("proposer-does-not-confirm", () -> disclosure.refuse(CLERK, "不宜"));
    assertThat(disclosure.level()).isEqualTo(Disclosure.PRIVATE);
    assertThat(disclosure.proposed()).isTrue();
  }

  @Test
  void aRefusalNeedsAProposalAndAReasonAndLeavesTheLevelAsItWas() {
    disclosure.restrict(circles(CITIES));
    refused("sharing-not-proposed", () -> disclosure.refuse(APPROVER, "不宜"));
    disclosure.propose(CLERK, Disclosure.PUBLIC);
    refused("reason-missing", () -> disclosure.refuse(APPROVER, " "));
    assertThat(disclosure.proposed()).isTrue();
    disclosure.refuse(APPROVER, "不宜");
    assertThat(disclosure.toView())
        .isEqualTo(new StandardView.Shared(Sharing.CIRCLES, Set.of(CITIES), null, Set.of(), null));
  }

  @Test
  void aFileKeptCloserForgetsWhatWasProposed() {
    disclosure.restrict(circles(CITIES));
    disclosure.propose(CLERK, Disclosure.PUBLIC);
    disclosure.restrict(Disclosure.PRIVATE);
    assertThat(disclosure.proposed()).isFalse();
    refused("sharing-not-proposed", () -> disclosure.confirm(APPROVER));
  }

  private static Disclosure circles(CircleCode... named) {
    return new Disclosure(Sharing.CIRCLES, Set.of(named));
  }

  @Test
  void aFileIsTakenBackWithAReasonAndOnlyToFewerReaders() {
    refused("reason-missing", () -> disclosure.narrow(circles(CITIES), " "));
    refused("sharing-names-circles", () -> disclosure.narrow(circles(), "含商业秘密"));
    refused("sharing-unchanged", () -> disclosure.narrow(Disclosure.PUBLIC, "含商业秘密"));
    disclosure.narrow(circles(CITIES), "含商业秘密");
    assertThat(disclosure.level()).isEqualTo(circles(CITIES));
    refused("sharing-not-narrower", () -> disclosure.narrow(Disclosure.PUBLIC, "含商业秘密"));
    refused("sharing-not-narrower", () -> disclosure.narrow(circles(SIX), "含商业秘密"));
    disclosure.propose(CLERK, Disclosure.PUBLIC);
    disclosure.narrow(Disclosure.PRIVATE, "含商业秘密");
    assertThat(disclosure.level()).isEqualTo(Disclosure.PRIVATE);
    assertThat(disclosure.proposed()).isFalse();
  }
}

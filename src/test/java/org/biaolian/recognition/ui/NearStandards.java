package org.biaolian.recognition.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.biaolian.access.Sharing;
import org.biaolian.catalogue.NewStandard;
import org.biaolian.catalogue.Overlaps;
import org.biaolian.catalogue.Sharings;
import org.biaolian.catalogue.StandardDetails;
import org.biaolian.catalogue.StandardEntry;
import org.biaolian.kernel.CircleCode;
import org.biaolian.testing.SignedIn;
import org.springframework.context.ApplicationContext;

/** Standards of several bureaus on one matter, for tests of what is shown beside a standard. */
final class NearStandards {

  private final StandardEntry entry;
  private final Sharings sharings;
  private final Overlaps overlaps;

  NearStandards(ApplicationContext portal) {
    entry = portal.getBean(StandardEntry.class);
    sharings = portal.getBean(Sharings.class);
    overlaps = portal.getBean(Overlaps.class);
  }

  /** One that nobody else sees. */
  UUID record(String place, String number, String title) {
    return SignedIn.as(
        place + "-clerk",
        () ->
            entry.record(
                new NewStandard(
                    number,
                    StandardDetails.of(
                        title, LocalDate.of(2024, 5, 6), LocalDate.of(2024, 8, 6), null))));
  }

  /** One that everybody sees. */
  UUID share(String place, String number, String title) {
    return share(place, record(place, number, title), Sharing.PUBLIC, Set.of());
  }

  /** One that the members of a circle see. */
  UUID shareIn(CircleCode circle, String place, String number, String title) {
    return share(place, record(place, number, title), Sharing.CIRCLES, Set.of(circle));
  }

  private UUID share(String place, UUID id, Sharing wanted, Set<CircleCode> circles) {
    SignedIn.as(place + "-clerk", () -> sharings.propose(id, wanted, circles));
    SignedIn.as(place + "-approver", () -> sharings.confirm(id));
    return id;
  }

  /** Waits until the search knows what somebody is to find beside a standard. */
  void known(String who, UUID standard, String expected) {
    await()
        .untilAsserted(
            () ->
                assertThat(
                        SignedIn.as(who, () -> overlaps.near(standard, 10)).stream()
                            .map(one -> one.row().number()))
                    .contains(expected));
  }
}

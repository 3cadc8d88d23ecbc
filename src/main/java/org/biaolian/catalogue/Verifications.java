package org.biaolian.catalogue;

import java.time.Clock;
import java.util.UUID;
import org.biaolian.access.Action;
import org.biaolian.access.Requires;
import org.biaolian.catalogue.domain.Standard;
import org.biaolian.catalogue.internal.RecordNotes;
import org.biaolian.catalogue.internal.Records;
import org.biaolian.catalogue.internal.Successions;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How a bureau stands behind its records: a clerk names the source, an approver confirms. */
@Service
@Transactional
public class Verifications {

  private final Records records;
  private final Successions successions;
  private final RecordNotes notes;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  Verifications(
      Records records,
      Successions successions,
      RecordNotes notes,
      ApplicationEventPublisher events,
      Clock clock) {
    this.records = records;
    this.successions = successions;
    this.notes = notes;
    this.events = events;
    this.clock = clock;
  }

  /** Proposes that an own record be verified, naming the source. */
  @Requires(Action.PROPOSE_STANDARD)
  public void propose(UUID id, String sourceText) {
    Standard standard = records.own(id);
    Verification before = standard.verification();
    standard.proposeVerification(records.bureau(), records.person(), sourceText);
    moved("standard.verification-proposed", standard, before, sourceText);
  }

  /**
   * Confirms a proposal of somebody else of the own bureau. The own editions that the record
   * replaces are superseded from its implementation date on.
   */
  @Requires(Action.APPROVE_STANDARD)
  public void confirm(UUID id) {
    Standard standard = records.own(id);
    Verification before = standard.verification();
    standard.confirmVerification(records.bureau(), records.person(), clock.instant());
    moved("standard.verified", standard, before, null);
    events.publishEvent(StandardNews.of(id, StandardNews.Kind.VERIFIED));
    successions.verified(standard);
  }

  /** Refuses a proposal of somebody else of the own bureau. */
  @Requires(Action.APPROVE_STANDARD)
  public void refuse(UUID id, String reason) {
    Standard standard = records.own(id);
    Verification before = standard.verification();
    standard.refuseVerification(records.bureau(), records.person(), reason);
    moved("standard.verification-refused", standard, before, reason);
  }

  private void moved(String kind, Standard standard, Verification before, @Nullable String reason) {
    notes.moveWithText(kind, standard, before, standard.verification(), reason);
  }
}

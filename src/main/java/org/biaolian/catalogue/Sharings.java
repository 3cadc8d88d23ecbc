package org.biaolian.catalogue;

import java.util.Set;
import java.util.UUID;
import org.biaolian.access.Action;
import org.biaolian.access.Requires;
import org.biaolian.access.Sharing;
import org.biaolian.catalogue.domain.Standard;
import org.biaolian.catalogue.internal.ImportShares;
import org.biaolian.catalogue.internal.RecordNotes;
import org.biaolian.catalogue.internal.Records;
import org.biaolian.kernel.CircleCode;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Sharing one record more widely: a clerk proposes, an approver shares. */
@Service
@Transactional
public class Sharings {

  private final Records records;
  private final RecordNotes notes;
  private final ImportShares importShares;
  private final ApplicationEventPublisher events;

  Sharings(
      Records records,
      RecordNotes notes,
      ImportShares importShares,
      ApplicationEventPublisher events) {
    this.records = records;
    this.notes = notes;
    this.importShares = importShares;
    this.events = events;
  }

  /** Proposes to share an own record more widely; circles are named for CIRCLES only. */
  @Requires(Action.PROPOSE_STANDARD)
  public void propose(UUID id, Sharing level, Set<CircleCode> circles) {
    Standard standard = records.own(id);
    UUID job = standard.proposedByImport();
    standard.proposeSharing(records.bureau(), records.person(), level, circles);
    importShares.gone(job);
    notes.move("standard.sharing-proposed", standard, standard.sharing(), level, null);
  }

  /** Shares as somebody else of the own bureau proposed. */
  @Requires(Action.APPROVE_STANDARD)
  public void confirm(UUID id) {
    Standard standard = records.own(id);
    Sharing before = standard.sharing();
    UUID job = standard.proposedByImport();
    standard.confirmSharing(records.bureau(), records.person());
    importShares.gone(job);
    notes.moveWithText("standard.shared", standard, before, standard.sharing(), null);
    events.publishEvent(StandardNews.of(id, StandardNews.Kind.SHARED));
  }

  /** Refuses to share as somebody else of the own bureau proposed. */
  @Requires(Action.APPROVE_STANDARD)
  public void refuse(UUID id, String reason) {
    Standard standard = records.own(id);
    UUID job = standard.proposedByImport();
    standard.refuseSharing(records.bureau(), records.person(), reason);
    importShares.gone(job);
    notes.act("standard.sharing-refused", standard, reason);
  }
}

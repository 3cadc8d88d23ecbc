package org.biaolian.catalogue;

import java.util.UUID;
import org.biaolian.access.Action;
import org.biaolian.access.Disclosure;
import org.biaolian.access.Requires;
import org.biaolian.access.Sharing;
import org.biaolian.catalogue.domain.Standard;
import org.biaolian.catalogue.domain.StandardFile;
import org.biaolian.catalogue.internal.ReadersChanged;
import org.biaolian.catalogue.internal.RecordNotes;
import org.biaolian.catalogue.internal.Records;
import org.biaolian.catalogue.internal.StandardFiles;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * How far the files of a record go: at most as far as the record, and closer if its bureau says.
 */
@Service
@Transactional
public class FileDisclosures {

  private final Records records;
  private final StandardFiles files;
  private final RecordNotes notes;
  private final ApplicationEventPublisher events;

  FileDisclosures(
      Records records, StandardFiles files, RecordNotes notes, ApplicationEventPublisher events) {
    this.records = records;
    this.files = files;
    this.notes = notes;
    this.events = events;
  }

  /** Keeps a file closer than its record, while the record itself has not left the house. */
  @Requires(Action.EDIT_STANDARD)
  public void restrict(UUID id, UUID fileId, Disclosure wanted) {
    Standard standard = records.own(id);
    StandardFile file = files.row(standard, fileId);
    Sharing before = file.own().level();
    file.restrict(standard, wanted);
    noted("standard.file-restricted", standard, fileId, before, wanted.level(), null);
  }

  /** Proposes to let a file go further, at most as far as its record. */
  @Requires(Action.PROPOSE_STANDARD)
  public void propose(UUID id, UUID fileId, Disclosure wanted) {
    Standard standard = records.own(id);
    StandardFile file = files.row(standard, fileId);
    file.propose(standard, records.person(), wanted);
    noted("standard.file-proposed", standard, fileId, file.own().level(), wanted.level(), null);
  }

  /** Lets a file go as far as somebody else of the own bureau proposed. */
  @Requires(Action.APPROVE_STANDARD)
  public void confirm(UUID id, UUID fileId) {
    Standard standard = records.own(id);
    StandardFile file = files.row(standard, fileId);
    Sharing before = file.own().level();
    file.confirm(records.person());
    noted("standard.file-disclosed", standard, fileId, before, file.own().level(), null);
    if (file.role() == FileRole.TEXT) {
      events.publishEvent(StandardNews.of(id, StandardNews.Kind.TEXT));
    }
  }

  /** Refuses to let a file go further. */
  @Requires(Action.APPROVE_STANDARD)
  public void refuse(UUID id, UUID fileId, String reason) {
    Standard standard = records.own(id);
    StandardFile file = files.row(standard, fileId);
    file.refuse(records.person(), reason);
    Sharing level = file.own().level();
    noted("standard.file-refused", standard, fileId, level, level, reason);
  }

  private void noted(
      String kind,
      Standard standard,
      UUID fileId,
      Sharing from,
      Sharing to,
      @Nullable String reason) {
    notes.move(kind, standard, from, to, reason, files.hash(fileId));
    events.publishEvent(new ReadersChanged(standard.id()));
  }
}

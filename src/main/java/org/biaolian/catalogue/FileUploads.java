package org.biaolian.catalogue;

import java.io.InputStream;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import org.biaolian.access.Action;
import org.biaolian.access.Journal;
import org.biaolian.access.Requires;
import org.biaolian.catalogue.domain.Standard;
import org.biaolian.catalogue.internal.ReadersChanged;
import org.biaolian.catalogue.internal.RecordNotes;
import org.biaolian.catalogue.internal.Records;
import org.biaolian.catalogue.internal.StandardFiles;
import org.biaolian.document.Documents;
import org.biaolian.document.FilePurpose;
import org.biaolian.document.ReceivedFile;
import org.biaolian.document.StoredDocument;
import org.biaolian.kernel.RuleViolation;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** Files that a bureau attaches to its records. */
@Service
@Transactional
public class FileUploads {

  private final Records records;
  private final StandardFiles files;
  private final Documents documents;
  private final RecordNotes notes;
  private final Journal journal;
  private final ApplicationEventPublisher events;
  private final TransactionTemplate transactions;

  FileUploads(
      Records records,
      StandardFiles files,
      Documents documents,
      RecordNotes notes,
      Journal journal,
      ApplicationEventPublisher events,
      PlatformTransactionManager transactions) {
    this.records = records;
    this.files = files;
    this.documents = documents;
    this.notes = notes;
    this.journal = journal;
    this.events = events;
    this.transactions = new TransactionTemplate(transactions);
  }

  /**
   * Attaches the full text: PDF, DOCX, OFD or TXT up to 100 MB. A later text takes the place of an
   * earlier one, which stays readable; the record has to be verified anew.
   *
   * @return the id of the stored file
   */
  @Requires(Action.EDIT_STANDARD)
  @Transactional(propagation = Propagation.NOT_SUPPORTED)
  public UUID attachText(UUID id, String fileName, InputStream content) {
    return receive(id, FilePurpose.STANDARD_TEXT, fileName, content, text -> attach(id, text));
  }

  /**
   * Attaches the paper on the fair-competition review, of the same kinds. It is no text of the
   * standard and changes nothing that was verified; an earlier one stays readable. The record has
   * to state the result first, for a paper without one proves nothing.
   *
   * @return the id of the stored file
   */
  @Requires(Action.EDIT_STANDARD)
  @Transactional(propagation = Propagation.NOT_SUPPORTED)
  public UUID attachFairCompetition(UUID id, String fileName, InputStream content) {
    inShort(() -> reviewed(id));
    return receive(
        id,
        FilePurpose.FAIR_COMPETITION,
        fileName,
        content,
        paper -> {
          Standard standard = reviewed(id);
          StoredDocument stored =
              files.add(
                  standard, records.bureau().organization(), paper, FileRole.FAIR_COMPETITION);
          notes.act(
              "standard.fair-competition-attached", standard, stored.fileName(), stored.hash());
          return stored.id();
        });
  }

  private Standard reviewed(UUID id) {
    Standard standard = records.own(id);
    if (standard.details().particulars().fairCompetition() == null) {
      throw new RuleViolation("fair-competition-unstated");
    }
    return standard;
  }

  private UUID receive(
      UUID id,
      FilePurpose purpose,
      String fileName,
      InputStream content,
      Function<ReceivedFile, UUID> step) {
    inShort(() -> records.own(id));
    try (ReceivedFile received = documents.receive(purpose, fileName, content)) {
      return inShort(() -> step.apply(received));
    } catch (RuleViolation refusal) {
      inShort(() -> noteRefusal(id, refusal));
      throw refusal;
    }
  }

  private UUID attach(UUID id, ReceivedFile text) {
    Standard standard = records.own(id);
    StoredDocument stored = files.addText(standard, records.bureau().organization(), text);
    standard.textReplaced();
    notes.act("standard.text-attached", standard, stored.fileName(), stored.hash());
    events.publishEvent(new ReadersChanged(id));
    // Others hear of a text when the approver lets it out.
    events.publishEvent(StandardNews.inside(id, StandardNews.Kind.TEXT));
    return stored.id();
  }

  /** The rule only: the refused file's name may be part of the attack. */
  private UUID noteRefusal(UUID id, RuleViolation refusal) {
    journal.note(Journal.Entry.act("standard.text-refused", Standards.SUBJECT, id, refusal.rule()));
    return id;
  }

  /** While a file streams in and is looked at, no connection may be held. */
  private <T> T inShort(Supplier<T> step) {
    return Objects.requireNonNull(transactions.execute(status -> step.get()));
  }
}

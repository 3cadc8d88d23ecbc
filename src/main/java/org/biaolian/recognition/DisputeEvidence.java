package org.biaolian.recognition;

import java.io.InputStream;
import java.time.Clock;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.biaolian.access.Action;
import org.biaolian.access.CurrentActor;
import org.biaolian.access.Journal;
import org.biaolian.access.Requires;
import org.biaolian.document.FilePurpose;
import org.biaolian.document.StoredDocument;
import org.biaolian.kernel.RuleViolation;
import org.biaolian.recognition.domain.Dispute;
import org.biaolian.recognition.domain.DisputeFile;
import org.biaolian.recognition.internal.CaseFiles;
import org.biaolian.recognition.internal.Deadlines;
import org.biaolian.recognition.internal.DisputeDesk;
import org.biaolian.recognition.internal.DisputeFileRepository;
import org.biaolian.recognition.internal.DisputeViews;
import org.biaolian.recognition.internal.EvidenceShelf;
import org.biaolian.recognition.internal.Party;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** Evidence in a dispute: handed in by a side, read by those who may read its text. */
@Service
@Transactional
public class DisputeEvidence {

  /** The most files of one dispute. */
  public static final int MOST = 20;

  private final DisputeFileRepository evidence;
  private final DisputeDesk desk;
  private final DisputeViews views;
  private final CaseFiles files;
  private final EvidenceShelf shelf;
  private final Deadlines deadlines;
  private final CurrentActor actors;
  private final Journal journal;
  private final TransactionTemplate transactions;
  private final Clock clock;

  DisputeEvidence(
      DisputeFileRepository evidence,
      DisputeDesk desk,
      DisputeViews views,
      CaseFiles files,
      EvidenceShelf shelf,
      Deadlines deadlines,
      CurrentActor actors,
      Journal journal,
      PlatformTransactionManager transactions,
      Clock clock) {
    this.evidence = evidence;
    this.desk = desk;
    this.views = views;
    this.files = files;
    this.shelf = shelf;
    this.deadlines = deadlines;
    this.actors = actors;
    this.journal = journal;
    this.transactions = new TransactionTemplate(transactions);
    this.clock = clock;
  }

  /**
   * Takes a file in, for the grounds or for the side's statement: of the kinds that requests take.
   *
   * @throws RuleViolation {@code dispute-evidence-not-now} or {@code dispute-too-many-files}
   */
  @Requires(Action.DISPUTE)
  @Transactional(propagation = Propagation.NOT_SUPPORTED)
  public void attach(UUID id, String fileName, InputStream content) {
    files.take(
        FilePurpose.EVIDENCE,
        actors.require().organization(),
        fileName,
        content,
        () -> taking(id),
        stored -> {
          Dispute one = taking(id);
          DisputeTextKind belongsTo =
              one.evidenceOf(desk.side(one).orElseThrow(), deadlines.today());
          evidence.save(
              DisputeFile.of(
                  one, belongsTo, stored.id(), actors.require().personId(), clock.instant()));
          journal.note(
              Journal.Entry.act(
                      "dispute.evidence-attached", DisputeDesk.SUBJECT, one.id(), stored.fileName())
                  .inCircle(one.circle())
                  .withHash(stored.hash().hex()));
        });
  }

  private Dispute taking(UUID id) {
    Dispute one = desk.ofSide(id);
    one.evidenceOf(desk.side(one).orElseThrow(), deadlines.today());
    if (evidence.countByDisputeId(id) >= MOST) {
      throw new RuleViolation("dispute-too-many-files", MOST);
    }
    return one;
  }

  /**
   * A copy of a file that names its reader, for those who may read the text that it belongs to.
   *
   * @throws RuleViolation when the copy cannot be marked; nothing leaves then
   */
  @Requires(Action.READ_SHARED)
  @Transactional(propagation = Propagation.NOT_SUPPORTED)
  public Optional<CaseFile> open(UUID fileId) {
    return Objects.requireNonNull(transactions.execute(status -> read(fileId))).map(shelf::marked);
  }

  private Optional<StoredDocument> read(UUID fileId) {
    Party party = new Party(actors.require());
    return evidence
        .findById(fileId)
        .filter(
            file ->
                desk.seen(file.disputeId())
                    .filter(one -> views.mayRead(one, party, file.belongsTo()))
                    .isPresent())
        .map(desk::read);
  }
}

package org.biaolian.recognition;

import java.io.InputStream;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.biaolian.access.Action;
import org.biaolian.access.CurrentActor;
import org.biaolian.access.Journal;
import org.biaolian.access.Requires;
import org.biaolian.kernel.RuleViolation;
import org.biaolian.recognition.domain.Dispute;
import org.biaolian.recognition.domain.DisputeFile;
import org.biaolian.recognition.internal.CaseFiles;
import org.biaolian.recognition.internal.Deadlines;
import org.biaolian.recognition.internal.DisputeDesk;
import org.biaolian.recognition.internal.DisputeFileRepository;
import org.biaolian.recognition.internal.DisputeViews;
import org.biaolian.recognition.internal.Party;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

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
  private final Deadlines deadlines;
  private final CurrentActor actors;
  private final Journal journal;
  private final Clock clock;

  DisputeEvidence(
      DisputeFileRepository evidence,
      DisputeDesk desk,
      DisputeViews views,
      CaseFiles files,
      Deadlines deadlines,
      CurrentActor actors,
      Journal journal,
      Clock clock) {
    this.evidence = evidence;
    this.desk = desk;
    this.views = views;
    this.files = files;
    this.deadlines = deadlines;
    this.actors = actors;
    this.journal = journal;
    this.clock = clock;
  }

  /**
   * Takes a file in, for the grounds or for the side's statement.
   *
   * @throws RuleViolation {@code dispute-evidence-not-now} or {@code dispute-too-many-files}
   */
  @Requires(Action.DISPUTE)
  @Transactional(propagation = Propagation.NOT_SUPPORTED)
  public void attach(UUID id, String fileName, InputStream content) {
    files.take(
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

  /** A file, for those who may read the text that it belongs to; reading is noted. */
  @Requires(Action.READ_SHARED)
  public Optional<CaseFile> open(UUID fileId) {
    Party party = new Party(actors.require());
    return evidence
        .findById(fileId)
        .filter(
            file ->
                desk.seen(file.disputeId())
                    .filter(one -> views.mayRead(one, party, file.belongsTo()))
                    .isPresent())
        .flatMap(
            file -> {
              desk.noteReading(file);
              return files.open(file.documentId());
            });
  }
}

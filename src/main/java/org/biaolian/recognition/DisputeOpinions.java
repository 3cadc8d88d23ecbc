package org.biaolian.recognition;

import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.biaolian.access.Action;
import org.biaolian.access.CurrentActor;
import org.biaolian.access.Requires;
import org.biaolian.document.StoredDocument;
import org.biaolian.kernel.RuleViolation;
import org.biaolian.recognition.domain.Dispute;
import org.biaolian.recognition.domain.DisputeExpert;
import org.biaolian.recognition.internal.Deadlines;
import org.biaolian.recognition.internal.DisputeDesk;
import org.biaolian.recognition.internal.DisputeExpertRepository;
import org.biaolian.recognition.internal.DisputeFileRepository;
import org.biaolian.recognition.internal.DisputeRepository;
import org.biaolian.recognition.internal.DisputeViews;
import org.biaolian.recognition.internal.EvidenceShelf;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** What an expert reads and says in a dispute, as long as experts have time. */
@Service
@Transactional
public class DisputeOpinions {

  private final DisputeExpertRepository experts;
  private final DisputeRepository disputes;
  private final DisputeFileRepository evidence;
  private final DisputeViews views;
  private final DisputeDesk desk;
  private final EvidenceShelf shelf;
  private final TransactionTemplate transactions;
  private final Deadlines deadlines;
  private final CurrentActor actors;
  private final Clock clock;

  DisputeOpinions(
      DisputeExpertRepository experts,
      DisputeRepository disputes,
      DisputeFileRepository evidence,
      DisputeViews views,
      DisputeDesk desk,
      EvidenceShelf shelf,
      PlatformTransactionManager transactions,
      Deadlines deadlines,
      CurrentActor actors,
      Clock clock) {
    this.experts = experts;
    this.disputes = disputes;
    this.evidence = evidence;
    this.views = views;
    this.desk = desk;
    this.shelf = shelf;
    this.transactions = new TransactionTemplate(transactions);
    this.deadlines = deadlines;
    this.actors = actors;
    this.clock = clock;
  }

  /** A dispute in which the acting expert was asked, and the opinion given so far. */
  public record Asked(DisputeView file, boolean given) {}

  /** The disputes in which the acting expert can be heard today, the latest first. */
  @Requires(Action.GIVE_OPINION)
  @Transactional(readOnly = true)
  public List<Asked> mine() {
    return experts.heardNow(actors.require().personId()).stream()
        .flatMap(row -> running(row).stream().map(one -> asked(row, one)))
        .toList();
  }

  private Asked asked(DisputeExpert row, Dispute one) {
    return new Asked(views.forExpert(one), row.opinion() != null);
  }

  private Optional<Dispute> running(DisputeExpert row) {
    return disputes.findById(row.disputeId()).filter(one -> one.takesOpinions(deadlines.today()));
  }

  /** The acting expert's one opinion. */
  @Requires(Action.GIVE_OPINION)
  public void advise(UUID disputeId, String opinion) {
    DisputeExpert row = row(disputeId).orElseThrow(() -> new RuleViolation("not-found"));
    Dispute one = disputes.lock(List.of(disputeId)).getFirst();
    row.advise(one, opinion, deadlines.today(), clock.instant());
    desk.noted("dispute.advised", one, one.state(), null);
  }

  /** A marked copy of a piece of evidence, on the days on which the expert can be heard. */
  @Requires(Action.GIVE_OPINION)
  @Transactional(propagation = Propagation.NOT_SUPPORTED)
  public Optional<CaseFile> open(UUID fileId) {
    return Objects.requireNonNull(transactions.execute(status -> read(fileId))).map(shelf::marked);
  }

  private Optional<StoredDocument> read(UUID fileId) {
    return evidence
        .findById(fileId)
        .filter(file -> row(file.disputeId()).flatMap(this::running).isPresent())
        .map(desk::read);
  }

  private Optional<DisputeExpert> row(UUID disputeId) {
    return experts.findByDisputeIdAndPersonId(disputeId, actors.require().personId());
  }
}

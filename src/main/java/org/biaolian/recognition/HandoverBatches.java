package org.biaolian.recognition;

import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.biaolian.access.Access;
import org.biaolian.access.Action;
import org.biaolian.access.Actor;
import org.biaolian.access.CurrentActor;
import org.biaolian.access.NotAllowedException;
import org.biaolian.access.Requires;
import org.biaolian.access.Role;
import org.biaolian.bureau.People;
import org.biaolian.bureau.People.Colleague;
import org.biaolian.kernel.BureauCode;
import org.biaolian.kernel.RuleViolation;
import org.biaolian.recognition.domain.CaseState;
import org.biaolian.recognition.domain.RecognitionRequest;
import org.biaolian.recognition.internal.CaseForesight;
import org.biaolian.recognition.internal.CaseRepository;
import org.biaolian.recognition.internal.CaseViews;
import org.biaolian.recognition.internal.Handovers;
import org.biaolian.recognition.internal.Party;
import org.biaolian.recognition.internal.SeenRows;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Many cases go to another clerk in one act, as when somebody leaves or is away for long. Each is a
 * step and a commit of its own, by the rules of the single one. A clerk gives the own cases and
 * those of whom the clerk stands in for; an approver gives any of the bureau.
 */
@Service
@Transactional(propagation = Propagation.NOT_SUPPORTED)
public class HandoverBatches {

  /** What can be handed over. */
  public static final Set<CaseState> ASSESSED =
      Set.copyOf(EnumSet.of(CaseState.ASSESSING, CaseState.INFO_REQUESTED));

  private final CaseForesight foresight;
  private final Handovers handovers;
  private final CaseRepository cases;
  private final SeenRows rows;
  private final CaseViews views;
  private final People people;
  private final Access access;
  private final CurrentActor actors;
  private final TransactionTemplate transactions;

  HandoverBatches(
      CaseForesight foresight,
      Handovers handovers,
      CaseRepository cases,
      SeenRows rows,
      CaseViews views,
      People people,
      Access access,
      CurrentActor actors,
      PlatformTransactionManager transactions) {
    this.foresight = foresight;
    this.handovers = handovers;
    this.cases = cases;
    this.rows = rows;
    this.views = views;
    this.people = people;
    this.access = access;
    this.actors = actors;
    this.transactions = new TransactionTemplate(transactions);
  }

  /**
   * What would become of a case.
   *
   * @param refusal none when it would be handed over
   */
  public record Foreseen(CaseSummary summary, long seen, Optional<RuleViolation> refusal) {}

  /** Somebody of the own bureau who assesses now, and how many cases. */
  public record Holder(UUID id, String name, long cases) {}

  /** Who assesses cases of the own bureau now, also when no clerk any more; by name. */
  @Requires(Action.READ_SHARED)
  @Transactional(readOnly = true)
  public List<Holder> holders() {
    BureauCode own = actors.require().bureau();
    List<Object[]> found = own == null ? List.of() : cases.assessing(own.value());
    Collection<UUID> ids = found.stream().map(row -> (UUID) row[0]).toList();
    Map<UUID, String> names = people.names(ids);
    return found.stream()
        .map(row -> new Holder((UUID) row[0], names.getOrDefault((UUID) row[0], ""), (Long) row[1]))
        .sorted(Comparator.comparing(Holder::name))
        .toList();
  }

  /** The cases of the own bureau that somebody assesses; the most urgent first. */
  @Requires(Action.READ_SHARED)
  @Transactional(readOnly = true)
  public List<CaseSummary> list(UUID clerk, int offset, int limit) {
    Party party = new Party(actors.require());
    return views.summaries(rows.casesOfClerk(party, ASSESSED, clerk, offset, limit), party);
  }

  /** How many {@link #list} has in all. */
  @Requires(Action.READ_SHARED)
  @Transactional(readOnly = true)
  public long count(UUID clerk) {
    return rows.countCasesOfClerk(new Party(actors.require()), ASSESSED, clerk);
  }

  /** The clerks of the own bureau today, of whom one may take cases over. */
  @Requires(Action.READ_SHARED)
  @Transactional(readOnly = true)
  public List<Colleague> takers() {
    mustGive();
    return people.colleagues(actors.require().organization(), Role.CLERK);
  }

  /**
   * What would become of each, before it is done; in few statements however many they are. What
   * this person does not see is left out.
   *
   * @throws RuleViolation for none or too many, or when the taker is no clerk
   */
  @Requires(Action.READ_SHARED)
  @Transactional(readOnly = true)
  public List<Foreseen> preview(List<ListedCase> items, UUID to) {
    Batch.mustBeFew(items);
    return foresight.ofHandovers(items, giving(to));
  }

  /**
   * Hands each over.
   *
   * @throws RuleViolation for none or too many, a missing reason, or when the taker is no clerk;
   *     nothing is handed over then
   */
  @Requires(Action.READ_SHARED)
  public List<StepResult> handOver(List<ListedCase> items, UUID to, String reason) {
    Batch.mustBeFew(items);
    String why = RecognitionRequest.reasonOf(reason);
    Handovers.Giving giving = giving(to);
    return Batch.each(
        items,
        item ->
            transactions.executeWithoutResult(
                status -> handovers.hand(item.id(), item.seen(), giving, why)));
  }

  private Handovers.Giving giving(UUID to) {
    mustGive();
    Handovers.Giving giving =
        handovers.giving(to, access.may(Action.ASSESS_CASE), access.may(Action.SIGN_CASE));
    giving.taker();
    return giving;
  }

  private void mustGive() {
    Actor actor = actors.require();
    if (actor.bureau() == null
        || !(access.may(Action.ASSESS_CASE) || access.may(Action.SIGN_CASE))) {
      throw new NotAllowedException(Action.ASSESS_CASE);
    }
  }
}

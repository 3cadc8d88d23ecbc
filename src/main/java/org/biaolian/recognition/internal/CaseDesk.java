package org.biaolian.recognition.internal;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.biaolian.access.CurrentActor;
import org.biaolian.access.Journal;
import org.biaolian.access.Role;
import org.biaolian.bureau.People;
import org.biaolian.kernel.RuleViolation;
import org.biaolian.recognition.CaseFile;
import org.biaolian.recognition.domain.CaseState;
import org.biaolian.recognition.domain.RecognitionCase;
import org.biaolian.task.TaskNotes;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What every step on a case begins and ends with: whose case it is, for whom, and the trail. */
@Component
public class CaseDesk {

  public static final String SUBJECT = "recognition-case";

  private final CaseRepository cases;
  private final CurrentActor actors;
  private final People people;
  private final ExpertAssignmentRepository experts;
  private final DisputeExpertRepository disputeExperts;
  private final Journal journal;
  private final TaskNotes tasks;

  CaseDesk(
      CaseRepository cases,
      CurrentActor actors,
      People people,
      ExpertAssignmentRepository experts,
      DisputeExpertRepository disputeExperts,
      Journal journal,
      TaskNotes tasks) {
    this.cases = cases;
    this.actors = actors;
    this.people = people;
    this.experts = experts;
    this.disputeExperts = disputeExperts;
    this.journal = journal;
    this.tasks = tasks;
  }

  /**
   * A case of the own bureau as target.
   *
   * @throws RuleViolation {@code not-found} for what is not to be seen
   */
  public RecognitionCase ofTarget(UUID id) {
    return chosen(List.of(id)).ofTarget(id);
  }

  /**
   * As {@link #ofTarget}, and locked until the end of the transaction: for steps that change rows
   * beside the case, of which its version does not tell, and for the one that reads those rows.
   */
  public RecognitionCase held(UUID id) {
    cases.lock(List.of(id));
    return ofTarget(id);
  }

  /**
   * A case of the own bureau as applicant.
   *
   * @throws RuleViolation {@code not-found} for what is not to be seen
   */
  public RecognitionCase ofApplicant(UUID id) {
    RecognitionCase one = mustSee(id);
    if (!actors.require().actsFor(one.applicant())) {
      throw new RuleViolation("request-of-another-bureau");
    }
    return one;
  }

  /** As {@link #ofApplicant}, and locked until the end of the transaction. */
  public RecognitionCase heldOfApplicant(UUID id) {
    cases.lock(List.of(id));
    return ofApplicant(id);
  }

  /** A case of the own bureau as target, locked, while it is assessed. */
  public RecognitionCase assessed(UUID id) {
    RecognitionCase one = held(id);
    if (one.state() != CaseState.ASSESSING) {
      throw new RuleViolation("countersign-while-assessing");
    }
    return one;
  }

  /** The case for the target's own house and the auditor. */
  public Optional<RecognitionCase> inside(UUID id) {
    Party party = new Party(actors.require());
    return seen(id).filter(one -> party.actor().actsFor(one.target()) || party.auditor());
  }

  /** The case, for whoever sees its inside. */
  public Optional<RecognitionCase> seen(UUID id) {
    return cases.findById(id).filter(new Party(actors.require())::seesInside);
  }

  private RecognitionCase mustSee(UUID id) {
    return seen(List.of(id)).stream().findFirst().orElseThrow(() -> new RuleViolation("not-found"));
  }

  private List<RecognitionCase> seen(Collection<UUID> ids) {
    return cases.withPeople(ids).stream().filter(new Party(actors.require())::seesInside).toList();
  }

  /** Cases of a list that the present person sees, read in one statement. */
  public record Chosen(Party party, Map<UUID, RecognitionCase> seen) {

    /**
     * A case of the own bureau as target, as the list showed it.
     *
     * @throws RuleViolation {@code not-found} for what is not to be seen
     */
    public RecognitionCase ofTarget(UUID id) {
      RecognitionCase one = seen.get(id);
      if (one == null) {
        throw new RuleViolation("not-found");
      }
      party.mustBeTarget(one);
      return one;
    }
  }

  public Chosen chosen(Collection<UUID> ids) {
    return new Chosen(
        new Party(actors.require()),
        seen(ids).stream().collect(Collectors.toMap(RecognitionCase::id, Function.identity())));
  }

  /**
   * Who was asked as an expert about a case, in an earlier round or a dispute about it, advises on
   * it and takes no step of it.
   */
  public boolean advises(RecognitionCase one, UUID person) {
    return one.asked(person)
        || (one.round() > 1
            && (experts.advised(one.requestId(), one.target().value(), person)
                || disputeExperts.advised(one.requestId(), one.target().value(), person)));
  }

  /** As {@link #advises}, for many cases in two statements. */
  public Set<UUID> advisedAmong(Collection<UUID> ids, UUID person) {
    Set<UUID> advised = new HashSet<>(experts.advisedAmong(ids, person));
    advised.addAll(disputeExperts.advisedAmong(ids, person));
    return advised;
  }

  /** As {@link #advises}, for cases read with their people: only later rounds need a statement. */
  Set<UUID> advisedAmong(Chosen chosen, UUID person) {
    Set<UUID> advised =
        chosen.seen().values().stream()
            .filter(one -> one.asked(person))
            .map(RecognitionCase::id)
            .collect(Collectors.toCollection(HashSet::new));
    List<UUID> later =
        chosen.seen().values().stream()
            .filter(one -> one.round() > 1)
            .map(RecognitionCase::id)
            .toList();
    if (!later.isEmpty()) {
      advised.addAll(advisedAmong(later, person));
    }
    return advised;
  }

  /**
   * As {@link #mustNotAdvise(RecognitionCase)}, of what was read for many.
   *
   * @throws RuleViolation {@code expert-of-case}
   */
  static void mustNotAdvise(RecognitionCase one, Set<UUID> advised) {
    if (advised.contains(one.id())) {
      throw new RuleViolation("expert-of-case");
    }
  }

  /**
   * Refuses a step to an expert of the case.
   *
   * @throws RuleViolation {@code expert-of-case}
   */
  public void mustNotAdvise(RecognitionCase one) {
    if (advises(one, actors.require().personId())) {
      throw new RuleViolation("expert-of-case");
    }
  }

  /** For whom the present person stands in today, in a role. */
  public Set<UUID> principals(Role role) {
    return actors.require().principals(role);
  }

  /** Says in the trail for whom a named deputy acted. */
  public void noteDeputy(RecognitionCase one, Set<UUID> principals) {
    noteDeputy(List.of(one), principals);
  }

  /** As the other, of steps on many cases. */
  public void noteDeputy(Collection<RecognitionCase> some, Set<UUID> principals) {
    if (!principals.isEmpty() && !some.isEmpty()) {
      String names =
          people.names(principals).values().stream().sorted().collect(Collectors.joining("、"));
      some.forEach(
          one ->
              journal.note(
                  Journal.Entry.act("case.deputised", SUBJECT, one.id(), names)
                      .inCircle(one.circle())));
    }
  }

  /** Notes that somebody took a file of a case along. */
  public CaseFile taken(RecognitionCase one, CaseFile file) {
    journal.note(
        Journal.Entry.act("case.file-taken", SUBJECT, one.id(), file.fileName())
            .inCircle(one.circle()));
    return file;
  }

  /** Notes a step and tells the worklist. */
  public void noted(String kind, RecognitionCase one, CaseState from, @Nullable String reason) {
    noted(kind, one, from, reason, null);
  }

  /** As the other, with the hash of a paper. */
  public void noted(
      String kind,
      RecognitionCase one,
      CaseState from,
      @Nullable String reason,
      @Nullable String hash) {
    journal.note(
        Journal.Entry.move(kind, SUBJECT, one.id(), from, one.state(), reason)
            .inCircle(one.circle())
            .withHash(hash));
    tasks.changed(SUBJECT, one.id());
  }
}

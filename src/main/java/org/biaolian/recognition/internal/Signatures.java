package org.biaolian.recognition.internal;

import jakarta.persistence.EntityManager;
import jakarta.persistence.FlushModeType;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.biaolian.access.CurrentActor;
import org.biaolian.access.Journal;
import org.biaolian.access.Role;
import org.biaolian.kernel.BureauCode;
import org.biaolian.policy.PolicyName;
import org.biaolian.recognition.ListedCase;
import org.biaolian.recognition.Outcome;
import org.biaolian.recognition.Seen;
import org.biaolian.recognition.StepResult;
import org.biaolian.recognition.domain.CaseState;
import org.biaolian.recognition.domain.RecognitionCase;
import org.biaolian.recognition.domain.RecognitionRequest;
import org.biaolian.task.TaskNotes;
import org.springframework.stereotype.Component;

/**
 * Makes decisions binding: of one case, or of a list in one transaction. What they rest on is read
 * and what follows from them is written in a number of statements that does not depend on how many
 * there are, but for later rounds, which ask for what the earlier ones have left in the register.
 * The rules and the trail are those of each case.
 */
@Component
public class Signatures {

  private final CaseRepository cases;
  private final RequestRepository requests;
  private final Admissibility admissibility;
  private final Registration registration;
  private final ObjectionLimits objections;
  private final PaperOrders papers;
  private final PublicVoices voices;
  private final Deadlines deadlines;
  private final LastCases lastCases;
  private final CaseDesk desk;
  private final CurrentActor actors;
  private final Journal journal;
  private final TaskNotes tasks;
  private final EntityManager entities;
  private final Clock clock;

  Signatures(
      CaseRepository cases,
      RequestRepository requests,
      Admissibility admissibility,
      Registration registration,
      ObjectionLimits objections,
      PaperOrders papers,
      PublicVoices voices,
      Deadlines deadlines,
      LastCases lastCases,
      CaseDesk desk,
      CurrentActor actors,
      Journal journal,
      TaskNotes tasks,
      EntityManager entities,
      Clock clock) {
    this.cases = cases;
    this.requests = requests;
    this.admissibility = admissibility;
    this.registration = registration;
    this.objections = objections;
    this.papers = papers;
    this.voices = voices;
    this.deadlines = deadlines;
    this.lastCases = lastCases;
    this.desk = desk;
    this.actors = actors;
    this.journal = journal;
    this.tasks = tasks;
    this.entities = entities;
    this.clock = clock;
  }

  /** A case that is being signed, and what its decision rests on. */
  private record Signed(
      RecognitionCase one, RecognitionRequest request, Admissibility.Grounds grounds) {}

  /**
   * Signs within the present transaction. Of a case that is refused nothing is changed. What was
   * signed before by the same person, and did not change since, counts as done.
   *
   * @return what became of each, in the order in which they were chosen
   */
  public List<StepResult> sign(List<ListedCase> items) {
    // What the queries below read is not changed here, but for the cases, which are flushed.
    entities.setFlushMode(FlushModeType.COMMIT);
    List<UUID> ids = items.stream().map(ListedCase::id).toList();
    // Signatures on one request wait for each other, so that the last one closes it.
    Map<UUID, RecognitionRequest> asked = lock(ids);
    CaseDesk.Chosen chosen = desk.chosen(ids);
    UUID signer = actors.require().personId();
    Read read =
        new Read(
            asked,
            admissibility.footing(asked.values()),
            desk.advisedAmong(chosen, signer),
            voices.heard(chosen.seen().values()));
    List<Signed> signed = new ArrayList<>();
    List<StepResult> results = new ArrayList<>();
    for (ListedCase item : items) {
      results.add(
          StepResult.of(
              item,
              () -> {
                RecognitionCase one = chosen.ofTarget(item.id());
                if (!one.signedBy(signer, item.seen())) {
                  Seen.check(item.seen(), one.version());
                  signed.add(sign(one, signer, read));
                }
              }));
    }
    follow(signed);
    return results;
  }

  private Map<UUID, RecognitionRequest> lock(List<UUID> ids) {
    BureauCode own = actors.require().bureau();
    if (own == null) {
      return Map.of();
    }
    // A single one is locked by the statement that finds it.
    List<RecognitionRequest> locked =
        ids.size() == 1
            ? requests.lockOfCase(ids.getFirst(), own.value()).stream().toList()
            : requests.lock(cases.requestsOf(ids, own.value()));
    return locked.stream().collect(Collectors.toMap(RecognitionRequest::id, Function.identity()));
  }

  /**
   * What the rules ask about cases of a list.
   *
   * @param advised cases about which the signer was asked as an expert
   * @param heard cases about which the public said what is not weighed
   */
  private record Read(
      Map<UUID, RecognitionRequest> asked,
      Admissibility.Footing footing,
      Set<UUID> advised,
      Set<UUID> heard) {}

  private Signed sign(RecognitionCase one, UUID signer, Read read) {
    one.mustBeReadyToSign(
        LocalDate.now(clock), deadlines.figure(PolicyName.PUBLICITY_REQUIRED, one) == 1);
    PublicVoices.mustBeWeighed(one, read.heard());
    CaseDesk.mustNotAdvise(one, read.advised());
    RecognitionRequest request = Objects.requireNonNull(read.asked().get(one.requestId()));
    Admissibility.Grounds grounds = read.footing().of(request, one.target());
    one.sign(signer, clock.instant());
    return new Signed(one, request, grounds);
  }

  private void follow(List<Signed> signed) {
    if (signed.isEmpty()) {
      return;
    }
    desk.noteDeputy(signed.stream().map(Signed::one).toList(), desk.principals(Role.APPROVER));
    // The versions decide between two signers before anything is registered.
    cases.flush();
    registration.lock(signed.stream().map(Signed::one).toList());
    signed.forEach(this::bind);
    journal.noteAll(lastCases.close(signed.stream().map(Signed::request).toList()));
  }

  private void bind(Signed signed) {
    RecognitionCase one = signed.one();
    Outcome outcome = one.outcome();
    // Before what follows from it, as the time line of a request tells it.
    journal.note(
        Journal.Entry.move(
                "case.signed",
                CaseDesk.SUBJECT,
                one.id(),
                CaseState.TO_SIGN,
                one.state(),
                outcome == null ? null : outcome.name())
            .inCircle(one.circle())
            .withHash(signed.request().textHash()));
    LocalDate expiresOn = registration.enter(one, signed.request());
    objections.signed(one);
    papers.ofDecision(one, signed.request(), signed.grounds(), expiresOn, actors.require().name());
    tasks.changed(CaseDesk.SUBJECT, one.id());
  }
}

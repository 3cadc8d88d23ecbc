package org.biaolian.recognition;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.biaolian.access.Action;
import org.biaolian.access.Actor;
import org.biaolian.access.CurrentActor;
import org.biaolian.access.Journal;
import org.biaolian.access.Requires;
import org.biaolian.access.Role;
import org.biaolian.bureau.Agreement;
import org.biaolian.bureau.Agreements;
import org.biaolian.bureau.People;
import org.biaolian.catalogue.StandardFacts;
import org.biaolian.catalogue.StandardFactsReader;
import org.biaolian.kernel.CircleCode;
import org.biaolian.kernel.RuleViolation;
import org.biaolian.policy.Policies;
import org.biaolian.policy.PolicyName;
import org.biaolian.recognition.domain.Recognition;
import org.biaolian.recognition.domain.RecognitionState;
import org.biaolian.recognition.domain.RegisterAct;
import org.biaolian.recognition.internal.ActRepository;
import org.biaolian.recognition.internal.ActViews;
import org.biaolian.recognition.internal.ObjectionLimits;
import org.biaolian.recognition.internal.RecognitionRepository;
import org.biaolian.recognition.internal.RegisterLook;
import org.biaolian.task.TaskNotes;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What a bureau does about what it recognises: suspend, lift, revoke, confirm anew, one entry or
 * many in one act, by three different people.
 */
@Service
@Transactional
public class RegisterActs {

  public static final String SUBJECT = "recognition-act";

  private final ActRepository acts;
  private final RecognitionRepository recognitions;
  private final RegisterLook look;
  private final ObjectionLimits objections;
  private final ActViews views;
  private final RegisterBook book;
  private final StandardFactsReader standards;
  private final Agreements agreements;
  private final Policies policies;
  private final People people;
  private final CurrentActor actors;
  private final Journal journal;
  private final TaskNotes tasks;
  private final Clock clock;

  RegisterActs(
      ActRepository acts,
      RecognitionRepository recognitions,
      RegisterLook look,
      ObjectionLimits objections,
      ActViews views,
      RegisterBook book,
      StandardFactsReader standards,
      Agreements agreements,
      Policies policies,
      People people,
      CurrentActor actors,
      Journal journal,
      TaskNotes tasks,
      Clock clock) {
    this.acts = acts;
    this.recognitions = recognitions;
    this.look = look;
    this.objections = objections;
    this.views = views;
    this.book = book;
    this.standards = standards;
    this.agreements = agreements;
    this.policies = policies;
    this.people = people;
    this.actors = actors;
    this.journal = journal;
    this.tasks = tasks;
    this.clock = clock;
  }

  /**
   * The clerk proposes an act on entries of the own bureau and of one circle.
   *
   * @throws RuleViolation that names what is in the way
   */
  @Requires(Action.ASSESS_CASE)
  public UUID propose(NewAct proposed) {
    Actor actor = actors.require();
    mustBeOwn(proposed.entries());
    List<Recognition> entries = recognitions.lock(proposed.entries());
    if (entries.size() != proposed.entries().size()) {
      throw new RuleViolation("not-found");
    }
    note(look.settle(entries));
    Recognition first = entries.getFirst();
    for (Recognition one : entries) {
      if (!one.circle().equals(first.circle())) {
        throw new RuleViolation("act-on-two-circles");
      }
      mustFit(proposed.kind(), one);
    }
    mustHold(proposed.kind(), proposed.agreementId(), entries);
    mustEndInTime(proposed.ground(), proposed.until(), entries);
    mustBeSuspended(proposed.ground(), entries);
    RegisterAct act =
        acts.save(
            RegisterAct.propose(
                proposed,
                first.bureau(),
                first.circle(),
                actor.personId(),
                clock.instant(),
                entries.stream().allMatch(Recognition::demonstration)));
    entries.forEach(one -> one.reserve(act.id(), this::number));
    tasks.changed(RegisterLook.SUBJECT, proposed.entries());
    noted("act.proposed", act, null, act.reason());
    return act.id();
  }

  /** The reviewer agrees with what is proposed. */
  @Requires(Action.REVIEW_CASE)
  public void agree(UUID id, long seen, String opinion) {
    RegisterAct act = own(id, seen);
    ActState from = act.state();
    act.agree(actors.require().personId(), opinion);
    deputised(act, Role.REVIEWER);
    noted("act.reviewed", act, from, opinion);
  }

  /** The reviewer refuses; the clerk may propose anew. */
  @Requires(Action.REVIEW_CASE)
  public void refuseFromReview(UUID id, long seen, String reason) {
    refuse(id, seen, ActState.PROPOSED, reason);
  }

  /** The signer refuses; the clerk may propose anew. */
  @Requires(Action.SIGN_CASE)
  public void refuseFromSignature(UUID id, long seen, String reason) {
    refuse(id, seen, ActState.REVIEWED, reason);
  }

  private void refuse(UUID id, long seen, ActState from, String reason) {
    RegisterAct act = own(id, seen);
    act.refuse(from, actors.require().personId(), reason, clock.instant());
    deputised(act, from == ActState.PROPOSED ? Role.REVIEWER : Role.APPROVER);
    release(act);
    noted("act.refused", act, from, reason);
  }

  /** The clerk takes the proposal back. */
  @Requires(Action.ASSESS_CASE)
  public void withdraw(UUID id, long seen) {
    RegisterAct act = own(id, seen);
    ActState from = act.state();
    act.withdraw(actors.require().personId(), clock.instant());
    release(act);
    noted("act.withdrawn", act, from, null);
  }

  private void release(RegisterAct act) {
    recognitions.lock(act.entries()).forEach(one -> one.release(act.id()));
    tasks.changed(RegisterLook.SUBJECT, act.entries());
  }

  /**
   * The signer makes it binding for every entry, or for none.
   *
   * @throws RuleViolation {@code act-does-not-fit} when an entry is in another state by now, or
   *     what names the fact on which it rested and that holds no longer
   */
  @Requires(Action.SIGN_CASE)
  public void sign(UUID id, long seen) {
    RegisterAct act = own(id, seen);
    ActState from = act.state();
    Instant now = clock.instant();
    LocalDate today = LocalDate.now(clock);
    List<Recognition> entries = recognitions.lock(act.entries());
    note(look.settle(entries));
    mustHold(act.kind(), act.agreementId(), entries);
    mustEndInTime(act.ground(), act.until(), entries);
    mustBeSuspended(act.ground(), entries);
    act.sign(actors.require().personId(), now);
    deputised(act, Role.APPROVER);
    int years = policies.intValue(PolicyName.RECOGNITION_YEARS, act.circle(), act.bureau(), today);
    for (Recognition one : entries) {
      mustFit(act.kind(), one);
      if (act.kind() == ActKind.RECONFIRM && one.turnedSince(act.proposedAt())) {
        throw new RuleViolation("act-overtaken", number(one));
      }
      RecognitionState before = one.state();
      one.enact(act, years, today, now);
      journal.note(
          switch (act.kind()) {
            case SUSPEND -> fact("recognition.suspended", one, before, act);
            case LIFT -> fact("recognition.lifted", one, before, act);
            case REVOKE -> fact("recognition.revoked", one, before, act);
            case RECONFIRM -> fact("recognition.reconfirmed", one, before, act);
          });
      if (act.kind() == ActKind.REVOKE) {
        objections.revoked(one);
      }
      look.told(one);
    }
    note(look.settle(entries));
    noted("act.signed", act, from, act.reason());
  }

  private static Journal.Entry fact(
      String kind, Recognition one, RecognitionState before, RegisterAct act) {
    return Journal.Entry.move(
            kind, RegisterLook.SUBJECT, one.id(), before, one.state(), act.reason())
        .inCircle(one.circle());
  }

  /** An act of the own bureau. */
  @Requires(Action.READ_SHARED)
  @Transactional(readOnly = true)
  public Optional<ActView> find(UUID id) {
    return acts.findById(id)
        .filter(act -> actors.require().actsFor(act.bureau()))
        .map(act -> views.page(act, book.of(act.entries())));
  }

  /** What the clerk of the recogniser may propose for an entry now. */
  @Requires(Action.READ_SHARED)
  @Transactional(readOnly = true)
  public Set<ActKind> possible(UUID entry) {
    Set<ActKind> kinds = EnumSet.noneOf(ActKind.class);
    recognitions
        .findById(entry)
        .filter(one -> one.openAct() == null && actors.require().actsFor(one.bureau()))
        .filter(one -> actors.require().has(Role.CLERK))
        .map(one -> one.stateOn(LocalDate.now(clock)))
        .ifPresent(
            state ->
                EnumSet.allOf(ActKind.class).stream()
                    .filter(kind -> kind.from().contains(state))
                    .forEach(kinds::add));
    return kinds;
  }

  /** The act on an entry that waits for its people, for its own bureau. */
  @Requires(Action.READ_SHARED)
  @Transactional(readOnly = true)
  public Optional<UUID> waiting(UUID entry) {
    return recognitions
        .findById(entry)
        .filter(one -> actors.require().actsFor(one.bureau()))
        .flatMap(one -> Optional.ofNullable(one.openAct()));
  }

  private RegisterAct own(UUID id, long seen) {
    RegisterAct act =
        acts.findById(id)
            .filter(one -> actors.require().actsFor(one.bureau()))
            .orElseThrow(() -> new RuleViolation("not-found"));
    Seen.check(seen, act.version());
    return act;
  }

  private void mustFit(ActKind kind, Recognition one) {
    if (!kind.from().contains(one.state())) {
      throw new RuleViolation("act-does-not-fit", number(one));
    }
  }

  private String number(Recognition one) {
    return standards.find(one.standardId()).orElseThrow().number();
  }

  /** Asked before anything is locked; what one may not see is not there. */
  private void mustBeOwn(Set<UUID> entries) {
    List<UUID> foreign = recognitions.notOf(entries, actors.require().organization().value());
    if (!foreign.isEmpty()) {
      boolean seen = foreign.stream().allMatch(id -> book.find(id).isPresent());
      throw new RuleViolation(seen ? "recognition-of-another-bureau" : "not-found");
    }
  }

  /** What is confirmed rests on an agreement in force of the same circle. */
  private void mustHold(ActKind kind, @Nullable UUID agreement, List<Recognition> entries) {
    CircleCode circle = entries.getFirst().circle();
    if (agreement != null
        && agreements.inForce(circle).stream().noneMatch(one -> one.id().equals(agreement))) {
      throw new RuleViolation("agreement-not-in-force");
    }
    if (kind == ActKind.RECONFIRM && agreement == null) {
      Set<UUID> holding =
          agreements.inForce(circle).stream().map(Agreement::id).collect(Collectors.toSet());
      if (entries.stream().anyMatch(one -> !holding.contains(one.agreementId()))) {
        throw new RuleViolation("act-needs-agreement");
      }
    }
  }

  /** One suspension after another on the same ground counts as one. */
  private void mustEndInTime(Ground ground, @Nullable LocalDate until, List<Recognition> entries) {
    if (until == null) {
      return;
    }
    LocalDate today = LocalDate.now(clock);
    Recognition first = entries.getFirst();
    int most = policies.intValue(PolicyName.SUSPENSION_DAYS, first.circle(), first.bureau(), today);
    if (until.isBefore(today) || until.isAfter(today.plusDays(most))) {
      throw new RuleViolation("suspension-too-long", most);
    }
    long asked = ChronoUnit.DAYS.between(today, until);
    for (Recognition one : entries) {
      long before = one.suspendedBefore(ground, today, most);
      if (before > 0 && before + asked > most) {
        throw new RuleViolation("suspended-before", number(one), before, most);
      }
    }
  }

  /** What is revoked because its source is suspended at home: it has to be so on the day. */
  private void mustBeSuspended(Ground ground, List<Recognition> entries) {
    if (ground != Ground.SOURCE_SUSPENDED) {
      return;
    }
    Set<UUID> sources = entries.stream().map(Recognition::standardId).collect(Collectors.toSet());
    for (StandardFacts source : standards.named(sources).values()) {
      if (source.suspended() == null) {
        throw new RuleViolation("source-not-suspended", source.number());
      }
    }
  }

  /** Says in the trail for whom a named deputy acted. */
  private void deputised(RegisterAct act, Role role) {
    Set<UUID> principals = actors.require().principals(role);
    if (!principals.isEmpty()) {
      String names =
          people.names(principals).values().stream().sorted().collect(Collectors.joining("、"));
      journal.note(
          Journal.Entry.act("act.deputised", SUBJECT, act.id(), names).inCircle(act.circle()));
    }
  }

  private void note(List<Journal.Entry> cameByItself) {
    if (!cameByItself.isEmpty()) {
      journal.noteByItself(cameByItself);
    }
  }

  private void noted(
      String kind, RegisterAct act, @Nullable ActState from, @Nullable String reason) {
    journal.note(
        Journal.Entry.move(kind, SUBJECT, act.id(), from, act.state(), reason)
            .inCircle(act.circle()));
    tasks.changed(SUBJECT, act.id());
  }
}

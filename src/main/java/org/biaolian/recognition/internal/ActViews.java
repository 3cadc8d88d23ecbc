package org.biaolian.recognition.internal;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.biaolian.access.Actor;
import org.biaolian.access.CurrentActor;
import org.biaolian.access.Role;
import org.biaolian.bureau.Agreements;
import org.biaolian.bureau.People;
import org.biaolian.recognition.ActState;
import org.biaolian.recognition.ActView;
import org.biaolian.recognition.ActView.Step;
import org.biaolian.recognition.RegisterLine;
import org.biaolian.recognition.domain.RegisterAct;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** An act with the names of its people, and with what the viewer may do. */
@Component
public class ActViews {

  private final People people;
  private final Agreements agreements;
  private final CurrentActor actors;
  private final Clock clock;

  ActViews(People people, Agreements agreements, CurrentActor actors, Clock clock) {
    this.people = people;
    this.agreements = agreements;
    this.actors = actors;
    this.clock = clock;
  }

  public ActView page(RegisterAct act, List<RegisterLine> entries) {
    Map<UUID, String> names =
        people.names(
            Stream.of(act.clerkId(), act.reviewerId(), act.signerId())
                .filter(Objects::nonNull)
                .collect(Collectors.toSet()));
    UUID agreement = act.agreementId();
    Instant closed = act.closedAt();
    return new ActView(
        act.id(),
        act.kind(),
        act.state(),
        act.bureau(),
        act.ground(),
        act.reason(),
        act.until(),
        agreement == null ? null : agreements.titles(Set.of(agreement)).get(agreement),
        name(names, act.clerkId()),
        name(names, act.reviewerId()),
        name(names, act.signerId()),
        act.opinion(),
        act.refusal(),
        LocalDate.ofInstant(act.proposedAt(), clock.getZone()),
        closed == null ? null : LocalDate.ofInstant(closed, clock.getZone()),
        entries,
        steps(act),
        act.version(),
        act.demonstration());
  }

  private static @Nullable String name(Map<UUID, String> names, @Nullable UUID person) {
    return person == null ? null : names.get(person);
  }

  private Set<Step> steps(RegisterAct act) {
    Actor actor = actors.require();
    UUID person = actor.personId();
    boolean clerk = person.equals(act.clerkId());
    Set<Step> steps = EnumSet.noneOf(Step.class);
    if (act.state().open() && clerk && actor.has(Role.CLERK)) {
      steps.add(Step.WITHDRAW);
    }
    if (act.state() == ActState.PROPOSED && !clerk && actor.has(Role.REVIEWER)) {
      steps.add(Step.AGREE);
      steps.add(Step.REFUSE_REVIEW);
    }
    if (act.state() == ActState.REVIEWED
        && !clerk
        && !person.equals(act.reviewerId())
        && actor.has(Role.APPROVER)) {
      steps.add(Step.SIGN);
      steps.add(Step.REFUSE_SIGNATURE);
    }
    return steps;
  }
}

package org.biaolian.recognition.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.biaolian.recognition.Ground;
import org.biaolian.recognition.domain.Outlook.Coming;
import org.jspecify.annotations.Nullable;

/** Works out what comes by itself: how an entry of the register reacts to dated facts. */
final class Foresight {

  /** What of an entry the rules look at. */
  record Position(
      RecognitionState state,
      LocalDate since,
      LocalDate signedOn,
      LocalDate expiresOn,
      @Nullable LocalDate suspendedUntil,
      @Nullable LocalDate lapsesAfter,
      List<Turn> turns,
      Outlook before) {}

  /** A reason to confirm anew and its day. */
  private record Cause(Ground ground, LocalDate day) {}

  private final Position position;
  private final SourceFacts facts;
  private final RegisterTerms terms;
  private final LocalDate today;

  Foresight(Position position, SourceFacts facts, RegisterTerms terms, LocalDate today) {
    this.position = position;
    this.facts = facts;
    this.terms = terms;
    this.today = today;
  }

  /** The earliest of all ends. */
  Coming end() {
    List<Coming> ends = new ArrayList<>();
    RecognitionState atTerm =
        position.state() == RecognitionState.SUSPENDED
            ? RecognitionState.ENDED
            : RecognitionState.EXPIRED;
    LocalDate over = position.expiresOn().plusDays(1);
    ends.add(new Coming(over, atTerm, Ground.TERM_OVER, over));
    LocalDate superseded = superseded();
    end(ends, facts.abolishedOn(), Ground.SOURCE_ABOLISHED);
    end(
        ends,
        superseded == null ? null : superseded.plusMonths(terms.oldEditionMonths()),
        Ground.OLD_EDITION_OVER);
    end(ends, facts.recogniserLeft(), Ground.RECOGNISER_LEFT);
    return ends.stream().min(Comparator.comparing(Coming::on)).orElseThrow();
  }

  private void end(List<Coming> ends, @Nullable LocalDate day, Ground ground) {
    if (day != null) {
      ends.add(new Coming(notBeforeSince(day), RecognitionState.ENDED, ground, day));
    }
  }

  /** Where no day is known, the one that counted first counts on: it must not move by the day. */
  private @Nullable LocalDate superseded() {
    if (!facts.supersededUndated()) {
      return facts.supersededOn();
    }
    return position.turns().stream()
        .filter(turn -> turn.ground() == Ground.SOURCE_REVISED)
        .map(Turn::cause)
        .filter(Objects::nonNull)
        .min(Comparator.naturalOrder())
        .orElse(facts.supersededOn());
  }

  /** The next turn before the end, if there is one. */
  Optional<Coming> turn() {
    return switch (position.state()) {
      case IN_FORCE -> confirmation();
      case SUSPENDED -> lift();
      case RECONFIRM_DUE ->
          confirmation()
              .filter(one -> lapse().map(lapse -> one.on().isBefore(lapse.on())).orElse(true))
              .or(this::lapse);
      case EXPIRED, ENDED, REVOKED -> Optional.empty();
    };
  }

  private Optional<Coming> lift() {
    return Optional.ofNullable(position.suspendedUntil())
        .map(last -> last.plusDays(1))
        .map(
            day ->
                new Coming(
                    notBeforeSince(day), RecognitionState.IN_FORCE, Ground.SUSPENSION_OVER, day));
  }

  private Optional<Coming> lapse() {
    return Optional.ofNullable(position.lapsesAfter())
        .map(last -> last.plusDays(1))
        .map(day -> new Coming(day, RecognitionState.EXPIRED, Ground.NOT_RECONFIRMED, day));
  }

  /** The first reason to confirm anew that was not dealt with. */
  private Optional<Coming> confirmation() {
    List<Cause> causes = new ArrayList<>();
    cause(causes, Ground.TERM_ENDING, position.expiresOn().minusMonths(terms.warningMonths()));
    cause(causes, Ground.SOURCE_REVISED, superseded());
    cause(causes, Ground.AGREEMENT_ENDED, next(facts.agreementLast()));
    cause(causes, Ground.OWNER_LEFT, facts.ownerLeft());
    LocalDate overdue = next(facts.reexamineBy());
    if (overdue != null && overdue.isAfter(position.signedOn())) {
      // What was overdue already was known to whoever signed.
      cause(causes, Ground.REEXAMINATION_OVERDUE, overdue);
    }
    return causes.stream()
        .map(one -> new Coming(from(one), RecognitionState.RECONFIRM_DUE, one.ground(), one.day()))
        .min(Comparator.comparing(Coming::on));
  }

  private void cause(List<Cause> causes, Ground ground, @Nullable LocalDate day) {
    boolean dealtWith =
        position.turns().stream()
            .anyMatch(
                turn ->
                    turn.ground() == ground && turn.cause() != null && turn.cause().equals(day));
    if (day != null && !dealtWith) {
      causes.add(new Cause(ground, day));
    }
  }

  /** Its own day when that was known beforehand; otherwise the bureau's time begins today. */
  private LocalDate from(Cause one) {
    boolean known =
        one.ground() == Ground.TERM_ENDING
            || one.day().isAfter(today)
            || position.before().foresaw(one.ground(), one.day());
    return notBeforeSince(known ? one.day() : today);
  }

  private LocalDate notBeforeSince(LocalDate day) {
    return day.isBefore(position.since()) ? position.since() : day;
  }

  private static @Nullable LocalDate next(@Nullable LocalDate day) {
    return day == null ? null : day.plusDays(1);
  }
}

package org.biaolian.recognition.internal;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.biaolian.recognition.domain.DueStep;
import org.biaolian.recognition.domain.DueStep.Place;
import org.biaolian.recognition.domain.Reminder;
import org.springframework.stereotype.Component;

/** The steps whose time runs now, of whatever reminders are about. */
@Component
class DueSteps {

  private final CaseRepository cases;
  private final RequestRepository requests;
  private final RecognitionRepository recognitions;
  private final DisputeRepository disputes;

  DueSteps(
      CaseRepository cases,
      RequestRepository requests,
      RecognitionRepository recognitions,
      DisputeRepository disputes) {
    this.disputes = disputes;
    this.cases = cases;
    this.requests = requests;
    this.recognitions = recognitions;
  }

  /** What no longer runs is missing. */
  Map<Place, DueStep> of(Collection<Reminder> reminders) {
    Map<String, Set<UUID>> ids =
        reminders.stream()
            .collect(
                Collectors.groupingBy(
                    Reminder::subjectKind,
                    Collectors.mapping(one -> one.id().subjectId(), Collectors.toSet())));
    Map<Place, DueStep> steps = new HashMap<>();
    ids.forEach((kind, some) -> steps(kind, some).forEach(one -> steps.put(one.place(), one)));
    return steps;
  }

  /** Those of what a reminder is about. */
  static Stream<DueStep> of(ReminderRepository.Told told) {
    return Stream.of(
            Stream.ofNullable(told.worked()).flatMap(one -> DueStep.of(one).stream()),
            Stream.ofNullable(told.request()).flatMap(one -> DueStep.of(one).stream()),
            Stream.ofNullable(told.entry()).flatMap(one -> DueStep.of(one).stream()),
            Stream.ofNullable(told.dispute()).flatMap(one -> DueStep.of(one).stream()))
        .flatMap(Function.identity());
  }

  private Stream<DueStep> steps(String kind, Set<UUID> ids) {
    return switch (kind) {
      case "recognition-case" ->
          cases.findAllById(ids).stream().flatMap(one -> DueStep.of(one).stream());
      case "recognition-request" ->
          requests.findAllById(ids).stream().flatMap(one -> DueStep.of(one).stream());
      case "recognition" ->
          recognitions.findAllById(ids).stream().flatMap(one -> DueStep.of(one).stream());
      case DisputeDesk.SUBJECT ->
          disputes.findAllById(ids).stream().flatMap(one -> DueStep.of(one).stream());
      default -> throw new IllegalStateException("no reminders of " + kind);
    };
  }
}

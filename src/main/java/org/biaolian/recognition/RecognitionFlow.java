package org.biaolian.recognition;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.biaolian.access.Action;
import org.biaolian.access.Requires;
import org.biaolian.calendar.WorkingCalendar;
import org.biaolian.kernel.BureauCode;
import org.biaolian.kernel.CircleCode;
import org.biaolian.recognition.domain.Stop;
import org.biaolian.recognition.internal.MatrixRepository;
import org.biaolian.recognition.internal.RegisterSight;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who recognises whose standards within a circle, and how fast. */
@Service
@Transactional(readOnly = true)
public class RecognitionFlow {

  private final MatrixRepository cases;
  private final RegisterSight sight;
  private final WorkingCalendar calendar;
  private final Clock clock;

  RecognitionFlow(
      MatrixRepository cases, RegisterSight sight, WorkingCalendar calendar, Clock clock) {
    this.cases = cases;
    this.sight = sight;
    this.calendar = calendar;
    this.clock = clock;
  }

  private record Pair(String applicant, String target) {}

  /** The flows of a circle, the largest first; none for who does not see into the circle. */
  @Requires(Action.READ_SHARED)
  public List<Flow> of(CircleCode circle, FlowPeriod period) {
    if (!sight.circles().contains(circle.value())) {
      return List.of();
    }
    Map<UUID, List<Stop>> stops =
        cases.stops(circle.value(), since(period)).stream()
            .collect(
                Collectors.groupingBy(
                    MatrixRepository.Stopped::caseId,
                    Collectors.mapping(MatrixRepository.Stopped::stop, Collectors.toList())));
    Map<Pair, List<MatrixRepository.Decided>> pairs = new HashMap<>();
    for (MatrixRepository.Decided one : cases.decided(circle.value(), since(period))) {
      pairs
          .computeIfAbsent(new Pair(one.getApplicant(), one.getTarget()), pair -> new ArrayList<>())
          .add(one);
    }
    return pairs.entrySet().stream()
        .map(one -> flow(one.getKey(), one.getValue(), stops))
        .sorted(
            Comparator.comparingInt(Flow::decided)
                .reversed()
                .thenComparing(flow -> flow.applicant().value())
                .thenComparing(flow -> flow.target().value()))
        .toList();
  }

  private Instant since(FlowPeriod period) {
    return switch (period) {
      case YEAR -> LocalDate.now(clock).minusYears(1).atStartOfDay(clock.getZone()).toInstant();
      case ALL -> Instant.EPOCH;
    };
  }

  private Flow flow(
      Pair pair, List<MatrixRepository.Decided> decided, Map<UUID, List<Stop>> stops) {
    int favourable = (int) decided.stream().filter(one -> one.getOutcome().favourable()).count();
    int[] days =
        decided.stream()
            .mapToInt(one -> taken(one, stops.getOrDefault(one.getCaseId(), List.of())))
            .sorted()
            .toArray();
    int middle = days.length / 2;
    double median = days.length % 2 == 1 ? days[middle] : (days[middle - 1] + days[middle]) / 2.0;
    return new Flow(
        new BureauCode(pair.applicant()),
        new BureauCode(pair.target()),
        days.length,
        favourable,
        median);
  }

  /** Working days up to the signature, without those in which the clock stood still. */
  private int taken(MatrixRepository.Decided one, List<Stop> stops) {
    LocalDate signed = day(one.getSignedAt());
    int stood =
        stops.stream()
            .mapToInt(
                stop ->
                    calendar.workingDaysBetween(
                        stop.since(), Objects.requireNonNullElse(stop.until(), signed)))
            .sum();
    return calendar.workingDaysBetween(day(one.getAssignedAt()), signed) - stood;
  }

  private LocalDate day(Instant moment) {
    return LocalDate.ofInstant(moment, clock.getZone());
  }
}

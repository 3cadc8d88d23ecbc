package org.biaolian.recognition.internal;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.biaolian.audit.AuditFact;
import org.biaolian.audit.AuditTrail;
import org.biaolian.calendar.WorkingCalendar;
import org.biaolian.kernel.BureauCode;
import org.biaolian.kernel.OrganizationCode;
import org.biaolian.recognition.RequestLife.Span;
import org.biaolian.recognition.domain.CaseState;
import org.biaolian.recognition.domain.RecognitionCase;
import org.biaolian.recognition.domain.RecognitionRequest;
import org.biaolian.recognition.domain.RequestState;
import org.biaolian.recognition.domain.Stop;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Works out of the trail who had a request or a case, and for how many working days. */
@Component
public class LifeSpans {

  private final WorkingCalendar calendar;
  private final Clock clock;

  LifeSpans(WorkingCalendar calendar, Clock clock) {
    this.calendar = calendar;
    this.clock = clock;
  }

  /**
   * @param facts of the request, the first first
   */
  public List<Span> of(RecognitionRequest request, List<AuditFact> facts) {
    OrganizationCode home = request.applicant().organization();
    return spans(
        facts,
        name -> find(RequestState.values(), name),
        state ->
            switch (state) {
              case DRAFT, ENDORSED, RETURNED -> home;
              case SUBMITTED, ADMISSIBILITY -> OrganizationCode.secretariatOf(request.circle());
              case LAPSED, OPEN, CLOSED, WITHDRAWN -> null;
            },
        new Place(null, List.of()));
  }

  /**
   * @param facts of the case, the first first
   */
  public List<Span> of(RecognitionCase one, List<AuditFact> facts) {
    return spans(
        facts,
        name -> find(CaseState.values(), name),
        state ->
            switch (state) {
              case ASSIGNED, ASSESSING, IN_REVIEW, TO_SIGN -> one.target().organization();
              case INFO_REQUESTED -> one.applicant().organization();
              case SIGNED, TERMINATED -> null;
            },
        new Place(one.target(), one.stops()));
  }

  /** What the spans belong to, and when its clock stood still. */
  private record Place(@Nullable BureauCode target, List<Stop> stops) {}

  private <S extends Enum<S>> List<Span> spans(
      List<AuditFact> facts,
      Function<String, Optional<S>> states,
      Function<S, @Nullable OrganizationCode> holders,
      Place place) {
    List<Span> spans = new ArrayList<>();
    S state = null;
    LocalDate from = LocalDate.now(clock);
    for (AuditFact fact : facts) {
      S next = fact.toState() == null ? null : states.apply(fact.toState()).orElse(null);
      if (next == null || next == state) {
        continue;
      }
      LocalDate day = LocalDate.ofInstant(fact.recordedAt(), clock.getZone());
      add(spans, place, state, holders, from, day, fact.personName());
      state = next;
      from = day;
    }
    add(spans, place, state, holders, from, null, null);
    return spans;
  }

  private <S extends Enum<S>> void add(
      List<Span> spans,
      Place place,
      @Nullable S state,
      Function<S, @Nullable OrganizationCode> holders,
      LocalDate from,
      @Nullable LocalDate until,
      @Nullable String person) {
    OrganizationCode holder = state == null ? null : holders.apply(state);
    if (state == null || holder == null) {
      return;
    }
    LocalDate last = Objects.requireNonNullElse(until, LocalDate.now(clock));
    spans.add(
        new Span(
            place.target(),
            state,
            holder,
            AuditTrail.ITSELF.equals(person) ? null : person,
            from,
            until,
            calendar.workingDaysBetween(from, last),
            stopped(place.stops(), from, last)));
  }

  private int stopped(List<Stop> stops, LocalDate from, LocalDate last) {
    int days = 0;
    for (Stop stop : stops) {
      LocalDate since = stop.since().isBefore(from) ? from : stop.since();
      LocalDate end = Objects.requireNonNullElse(stop.until(), last);
      LocalDate until = end.isAfter(last) ? last : end;
      if (since.isBefore(until)) {
        days += calendar.workingDaysBetween(since, until);
      }
    }
    return days;
  }

  private static <S extends Enum<S>> Optional<S> find(S[] all, String name) {
    return Arrays.stream(all).filter(one -> one.name().equals(name)).findFirst();
  }
}

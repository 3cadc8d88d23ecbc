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
import org.biaolian.kernel.OrganizationCode;
import org.biaolian.recognition.RequestLife.Part;
import org.biaolian.recognition.RequestLife.Place;
import org.biaolian.recognition.RequestLife.Span;
import org.biaolian.recognition.domain.CaseState;
import org.biaolian.recognition.domain.Dispute;
import org.biaolian.recognition.domain.DisputeState;
import org.biaolian.recognition.domain.RecognitionCase;
import org.biaolian.recognition.domain.RecognitionRequest;
import org.biaolian.recognition.domain.RequestState;
import org.biaolian.recognition.domain.Stop;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Works out of the trail who had a request, a case or a dispute, and for how many working days. */
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
              case DRAFT, ENDORSED, RETURNED -> List.of(home);
              case SUBMITTED, ADMISSIBILITY ->
                  List.of(OrganizationCode.secretariatOf(request.circle()));
              case LAPSED, OPEN, CLOSED, WITHDRAWN -> List.of();
            },
        new Clocked(Place.REQUEST, List.of()));
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
              case ASSIGNED, ASSESSING, IN_REVIEW, TO_SIGN -> List.of(one.target().organization());
              case INFO_REQUESTED -> List.of(one.applicant().organization());
              case SIGNED, TERMINATED -> List.of();
            },
        new Clocked(new Place(Part.CASE, one.target(), one.round()), one.stops()));
  }

  /**
   * @param facts of the dispute, the first first
   */
  public List<Span> of(Dispute one, List<AuditFact> facts) {
    return spans(
        facts,
        name -> find(DisputeState.values(), name),
        state ->
            switch (state) {
              case OPENED, STATEMENTS, EXPERT_OPINION ->
                  List.of(OrganizationCode.secretariatOf(one.circle()));
              case ACCEPTED -> List.of(one.applicant().organization(), one.target().organization());
              case RECOMMENDED -> List.of(one.target().organization());
              case SETTLED, NOT_SETTLED, REJECTED, WITHDRAWN -> List.of();
            },
        new Clocked(new Place(Part.DISPUTE, one.target(), 0), List.of()));
  }

  /** What the spans belong to, and when its clock stood still. */
  private record Clocked(Place place, List<Stop> stops) {}

  private <S extends Enum<S>> List<Span> spans(
      List<AuditFact> facts,
      Function<String, Optional<S>> states,
      Function<S, List<OrganizationCode>> holders,
      Clocked of) {
    List<Span> spans = new ArrayList<>();
    S state = null;
    LocalDate from = LocalDate.now(clock);
    for (AuditFact fact : facts) {
      S next = fact.toState() == null ? null : states.apply(fact.toState()).orElse(null);
      if (next == null || next == state) {
        continue;
      }
      LocalDate day = LocalDate.ofInstant(fact.recordedAt(), clock.getZone());
      if (state != null) {
        add(spans, of, state, holders.apply(state), from, day, fact.personName());
      }
      state = next;
      from = day;
    }
    if (state != null) {
      add(spans, of, state, holders.apply(state), from, null, null);
    }
    return spans;
  }

  private void add(
      List<Span> spans,
      Clocked of,
      Enum<?> state,
      List<OrganizationCode> holders,
      LocalDate from,
      @Nullable LocalDate until,
      @Nullable String person) {
    LocalDate last = Objects.requireNonNullElse(until, LocalDate.now(clock));
    for (OrganizationCode holder : holders) {
      spans.add(
          new Span(
              of.place(),
              state,
              holder,
              AuditTrail.ITSELF.equals(person) ? null : person,
              from,
              until,
              calendar.workingDaysBetween(from, last),
              stopped(of.stops(), from, last)));
    }
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

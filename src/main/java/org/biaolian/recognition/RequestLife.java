package org.biaolian.recognition;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.biaolian.kernel.BureauCode;
import org.biaolian.kernel.OrganizationCode;
import org.jspecify.annotations.Nullable;

/**
 * Everything that a request and its cases went through, as one viewer may know it.
 *
 * @param spans who had it and how long, the first first
 * @param events what happened, the first first
 */
public record RequestLife(RequestSummary summary, List<Span> spans, List<Event> events) {

  public RequestLife {
    spans = List.copyOf(spans);
    events = List.copyOf(events);
  }

  /** What in the life of a request a span or an event belongs to. */
  public enum Part {
    REQUEST,
    CASE,
    DISPUTE,
    ENTRY
  }

  /**
   * One of them.
   *
   * @param target whose case, entry or dispute it is; none for the request itself
   * @param round which case of the same target, from 1; 0 for what has no rounds
   */
  public record Place(Part part, @Nullable BureauCode target, int round) {
    public static final Place REQUEST = new Place(Part.REQUEST, null, 0);
  }

  /**
   * A time in which one organization held a request, a case or a dispute in one state.
   *
   * @param person who took the step that ended it; none while it lasts
   * @param until the day on which it went on; none while it lasts
   * @param workingDays after the first day, up to and with the last
   * @param stopped of these, those in which the target's clock stood still
   */
  public record Span(
      Place place,
      Enum<?> state,
      OrganizationCode holder,
      @Nullable String person,
      LocalDate from,
      @Nullable LocalDate until,
      int workingDays,
      int stopped) {}

  /**
   * Something that happened.
   *
   * @param kind what; its words stand under {@code fact.<kind>}
   * @param organization who acted; none where that is not this viewer's matter
   * @param person the same; none also for what came by itself
   * @param reason in somebody's own words, or {@code word}
   * @param word a constant that was given as the reason, such as an outcome
   */
  public record Event(
      Instant at,
      Place place,
      String kind,
      @Nullable OrganizationCode organization,
      @Nullable String person,
      @Nullable String reason,
      @Nullable Enum<?> word) {}
}

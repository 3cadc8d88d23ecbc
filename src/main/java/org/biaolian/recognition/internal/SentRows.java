package org.biaolian.recognition.internal;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.biaolian.kernel.BureauCode;
import org.biaolian.recognition.domain.CaseState;
import org.biaolian.recognition.domain.DisputeState;
import org.biaolian.recognition.domain.RequestState;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** All that a bureau sent and that is not settled, with the names of its standards. */
@Repository
class SentRows {

  private static final Set<RequestState> AT_SECRETARIAT =
      EnumSet.of(RequestState.SUBMITTED, RequestState.ADMISSIBILITY);
  private static final Set<CaseState> OPEN =
      EnumSet.complementOf(EnumSet.of(CaseState.SIGNED, CaseState.TERMINATED));
  private static final Set<DisputeState> LIVE =
      EnumSet.copyOf(Stream.of(DisputeState.values()).filter(DisputeState::live).toList());

  private static final String CASE_SINCE = "coalesce(x.assessingSince, x.assignedAt)";
  private static final String CASE_DUE = "x.clock.timeLimit.due";

  /** Who has to act next in a dispute, and since when, as its state says. */
  private static final String DISPUTE_HOLDER =
      """
      case when x.state = RECOMMENDED then x.target
           when x.state <> ACCEPTED then x.circleCode
           when exists (select t.at from x.texts t where t.kind = TARGET_STATEMENT) then x.applicant
           else x.target end\
      """;

  private static final String DISPUTE_SINCE =
      """
      coalesce(case when x.state = ACCEPTED then x.acceptedAt when x.state = STATEMENTS then x.heardAt
                    when x.state = EXPERT_OPINION then x.expertsAt
                    when x.state = RECOMMENDED then x.recommendedAt end,
               x.openedAt)\
      """;

  /** The kinds one after the other, each in the order of its own index and with its own count. */
  private static final String ALL =
      String.join(
          " union all ",
          part(
              Sort.REQUEST,
              "x.circleCode, coalesce(x.submittedAt, x.draftedAt), x.timeLimit.due",
              "RecognitionRequest x where x.applicant = :applicant and x.state in :asked",
              "x.draftedAt desc"),
          part(
              Sort.CASE_WITH_DUE_DAY,
              "x.target, %s, %s".formatted(CASE_SINCE, CASE_DUE),
              "RecognitionCase x where x.applicant = :applicant and %s is not null"
                  .formatted(CASE_DUE),
              CASE_DUE + ", x.id"),
          part(
              Sort.CASE_WITHOUT,
              "x.target, %s, %s".formatted(CASE_SINCE, CASE_DUE),
              "RecognitionCase x where x.applicant = :applicant and x.state in :running and %s is null"
                  .formatted(CASE_DUE),
              "x.id"),
          part(
              Sort.DISPUTE,
              "%s, %s, least(coalesce(x.timeLimit.due, x.endsOn), x.endsOn)"
                  .formatted(DISPUTE_HOLDER, DISPUTE_SINCE),
              "Dispute x where x.applicant = :applicant and x.state in :disputed",
              "x.endsOn"));

  private final EntityManager entities;

  SentRows(EntityManager entities) {
    this.entities = entities;
  }

  /** The sorts, each with a list and a count of its own. */
  enum Sort {
    REQUEST,
    CASE_WITH_DUE_DAY,
    CASE_WITHOUT,
    DISPUTE
  }

  /**
   * Something that was sent.
   *
   * @param holder a bureau that holds it, or the circle whose secretariat does
   * @param since when it came to its state
   * @param total how many of its sort there are, as far as was counted
   */
  record Row(
      Sort sort,
      UUID id,
      String state,
      String number,
      String title,
      boolean demonstration,
      String holder,
      Instant since,
      @Nullable LocalDate due,
      long total) {}

  /**
   * The first of each sort, in one statement.
   *
   * @param limit at most this many of a sort
   * @param most counting ends here
   */
  List<Row> of(BureauCode applicant, int limit, int most) {
    return entities
        .createQuery(ALL, Object[].class)
        .setParameter("applicant", applicant.value())
        .setParameter("asked", AT_SECRETARIAT)
        .setParameter("running", OPEN)
        .setParameter("disputed", LIVE)
        .setParameter("limit", limit)
        .setParameter("most", most)
        .getResultStream()
        .map(SentRows::row)
        .toList();
  }

  private static Row row(Object[] read) {
    return new Row(
        Sort.valueOf((String) read[0]),
        (UUID) read[1],
        (String) read[2],
        (String) read[3],
        (String) read[4],
        (Boolean) read[5],
        (String) read[6],
        (Instant) read[7],
        (LocalDate) read[8],
        (Long) read[9]);
  }

  /** The page is found in the index of the sort; only its rows are read. */
  private static String part(Sort sort, String who, String from, String order) {
    return """
    (select '%s', x.id, cast(x.state as string), s.number, s.title.titleZh,
       x.demonstration, %s, (select count(*) from (select x.id as id from %s order by %s limit :most) d)
     from %s order by %s limit :limit)\
    """
        .formatted(
            sort,
            who,
            from,
            order,
            from.replace(" x where ", " x left join Standard s on s.id = x.standardId where "),
            order);
  }
}

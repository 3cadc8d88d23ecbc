package org.biaolian.recognition.internal;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.biaolian.access.Role;
import org.biaolian.kernel.OrganizationCode;
import org.biaolian.recognition.Ground;
import org.biaolian.recognition.domain.CaseState;
import org.biaolian.recognition.domain.DisputeState;
import org.biaolian.recognition.domain.RecognitionState;
import org.biaolian.recognition.domain.RequestState;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/**
 * What a workbench shows beside its items of work, with the names of the standards: all that the
 * bureau sent and that is not settled, what has become of what it was given, what happened to the
 * sources of what it recognises, what the person looked at, and whether there are reminders.
 */
@Repository
class DeskRows {

  private static final Set<RequestState> AT_SECRETARIAT =
      EnumSet.of(RequestState.SUBMITTED, RequestState.ADMISSIBILITY);
  private static final Set<CaseState> OPEN =
      EnumSet.complementOf(EnumSet.of(CaseState.SIGNED, CaseState.TERMINATED));
  private static final Set<DisputeState> LIVE =
      EnumSet.copyOf(Stream.of(DisputeState.values()).filter(DisputeState::live).toList());

  private static final Set<Ground> AFTER_SIGNATURE =
      EnumSet.complementOf(EnumSet.of(Ground.SIGNED));

  private static final Set<RecognitionState> HOLDING =
      EnumSet.copyOf(
          Stream.of(RecognitionState.values()).filter(state -> !state.next().isEmpty()).toList());

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

  /** The sorts one after the other, each in the order of its own index, with its count. */
  private static final String SENT =
      String.join(
          " union all ",
          sent(
              Sort.REQUEST,
              "x.circleCode, coalesce(x.submittedAt, x.draftedAt), x.timeLimit.due",
              "RecognitionRequest x where x.applicant = :applicant and x.state in :asked",
              "x.draftedAt desc"),
          sent(
              Sort.CASE_WITH_DUE_DAY,
              "x.target, %s, %s".formatted(CASE_SINCE, CASE_DUE),
              "RecognitionCase x where x.applicant = :applicant and %s is not null"
                  .formatted(CASE_DUE),
              CASE_DUE + ", x.id"),
          sent(
              Sort.CASE_WITHOUT,
              "x.target, %s, %s".formatted(CASE_SINCE, CASE_DUE),
              "RecognitionCase x where x.applicant = :applicant and x.state in :running and %s is null"
                  .formatted(CASE_DUE),
              "x.id"),
          sent(
              Sort.DISPUTE,
              "%s, %s, least(coalesce(x.timeLimit.due, x.endsOn), x.endsOn)"
                  .formatted(DISPUTE_HOLDER, DISPUTE_SINCE),
              "Dispute x where x.applicant = :applicant and x.state in :disputed",
              "x.endsOn"));

  private static final String BESIDE =
      String.join(
          " union all ",
          """
          (select 'TURNED', x.id, cast(t.state as string), s.number, s.title.titleZh,
             s.demonstration, x.applicant, x.circleCode, x.bureauCode, t.knownAt, t.expiresOn, 0L
           from Recognition x join x.turns t left join Standard s on s.id = x.standardId
           where t.knownAt >= :since and t.ground in :grounds
             and (x.applicant = :applicant
               or x.bureauCode = :applicant and t.state in (ENDED, EXPIRED) and t.actId is null)
           order by t.knownAt desc, x.id limit :turned)\
          """,
          """
          (select 'SOURCE', x.id, 'AMENDED', s.number, s.title.titleZh, s.demonstration,
             x.applicant, x.circleCode, x.bureauCode, a.enteredAt, x.expiresOn, 0L
           from StandardAmendment a join Recognition x on x.standardId = a.standardId
             join Standard s on s.id = x.standardId
           where a.enteredAt >= :since and a.withdrawnReason is null
             and x.bureauCode = :applicant and x.state in :holding
           order by a.enteredAt desc, x.id limit :turned)\
          """,
          """
          (select 'SOURCE', x.id,
             case when u.withdrawnReason is not null then 'SUSPENSION_WITHDRAWN'
                  when u.liftedOn is not null then 'SUSPENSION_LIFTED' else 'SUSPENDED' end,
             s.number, s.title.titleZh, s.demonstration,
             x.applicant, x.circleCode, x.bureauCode, u.changedAt, x.expiresOn, 0L
           from StandardSuspension u join Recognition x on x.standardId = u.standardId
             join Standard s on s.id = x.standardId
           where u.changedAt >= :since and x.bureauCode = :applicant and x.state in :holding
           order by u.changedAt desc, x.id limit :turned)\
          """,
          """
          (select case when l.subjectKind = 'recognition' then 'LOOKED_AT_ENTRY'
                       else 'LOOKED_AT_CASE' end,
             l.id.subjectId, '', s.number, s.title.titleZh, s.demonstration,
             coalesce(c.applicant, r.applicant), coalesce(c.circleCode, r.circleCode),
             coalesce(c.target, r.bureauCode), l.lookedAt, r.expiresOn, 0L
           from Look l
             left join RecognitionCase c
               on l.subjectKind = 'recognition-case' and c.id = l.id.subjectId
             left join Recognition r on l.subjectKind = 'recognition' and r.id = l.id.subjectId
             join Standard s on s.id = coalesce(c.standardId, r.standardId)
           where l.id.personId = :person
           order by l.lookedAt desc limit :looked)\
          """,
          """
          (select 'REMINDED', r.id.subjectId, '', '', '', false, '', '', '', r.toldAt, r.id.dueOn, 0L
           from Reminder r
           where r.organization = :organization and r.role in :roles and r.toldAt is not null
             and r.id.dueOn >= :today
           order by r.id.dueOn limit 1)\
          """);

  private final EntityManager entities;

  DeskRows(EntityManager entities) {
    this.entities = entities;
  }

  /** What a row is; what was sent comes in four sorts, each with a list and a count of its own. */
  enum Sort {
    REQUEST,
    CASE_WITH_DUE_DAY,
    CASE_WITHOUT,
    DISPUTE,
    TURNED,
    /** Something happened at home to the source of what the bureau recognises. */
    SOURCE,
    LOOKED_AT_CASE,
    LOOKED_AT_ENTRY,
    /** That the holders of the person's roles were reminded of something that is not over. */
    REMINDED
  }

  /**
   * Whose rows, and how many of each sort.
   *
   * @param applicant the bureau that sent; empty for who sees nothing of it
   * @param holder the organization whose roles the person holds
   * @param since from when on it is news what became of an entry
   */
  record Asked(
      String applicant,
      UUID person,
      OrganizationCode holder,
      Set<Role> roles,
      LocalDate today,
      Instant since,
      int turned,
      int looked) {}

  /**
   * A row.
   *
   * @param state of what was sent, or to which an entry turned; empty for what was looked at
   * @param bureau that holds it or decides, or the circle whose secretariat does
   * @param at when it came to its state, or was looked at
   * @param total how many of its sort were sent, as far as was counted
   */
  record Row(
      Sort sort,
      UUID id,
      String state,
      String number,
      String title,
      boolean demonstration,
      String applicant,
      String circle,
      String bureau,
      Instant at,
      @Nullable LocalDate due,
      long total) {}

  /**
   * What a bureau sent and is not settled, in one statement.
   *
   * @param applicant empty for who sees nothing of it
   * @param limit of each sort
   * @param most where counting ends
   */
  List<Row> sent(String applicant, int limit, int most) {
    return entities
        .createQuery(SENT, Object[].class)
        .setParameter("applicant", applicant)
        .setParameter("asked", AT_SECRETARIAT)
        .setParameter("running", OPEN)
        .setParameter("disputed", LIVE)
        .setParameter("limit", limit)
        .setParameter("most", most)
        .getResultStream()
        .map(DeskRows::row)
        .toList();
  }

  /** All other rows, in one statement. */
  List<Row> beside(Asked asked) {
    return entities
        .createQuery(BESIDE, Object[].class)
        .setParameter("applicant", asked.applicant())
        .setParameter("grounds", AFTER_SIGNATURE)
        .setParameter("holding", HOLDING)
        .setParameter("since", asked.since())
        .setParameter("person", asked.person())
        .setParameter("organization", asked.holder().value())
        .setParameter("roles", asked.roles())
        .setParameter("today", asked.today())
        .setParameter("turned", asked.turned())
        .setParameter("looked", asked.looked())
        .getResultStream()
        .map(DeskRows::row)
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
        (String) read[7],
        (String) read[8],
        (Instant) read[9],
        (LocalDate) read[10],
        (Long) read[11]);
  }

  private static String sent(Sort sort, String holder, String from, String order) {
    return """
    (select '%s', x.id, cast(x.state as string), s.number, s.title.titleZh, x.demonstration,
       x.applicant, x.circleCode, %s,
       (select count(*) from (select x.id as id from %s order by %s limit :most) d)
     from %s order by %s limit :limit)\
    """
        .formatted(
            sort,
            holder,
            from,
            order,
            from.replace(" x where ", " x left join Standard s on s.id = x.standardId where "),
            order);
  }
}

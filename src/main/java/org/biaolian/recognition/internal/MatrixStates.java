package org.biaolian.recognition.internal;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.biaolian.bureau.Circles;
import org.biaolian.recognition.MatrixState;
import org.biaolian.recognition.domain.CaseState;
import org.biaolian.recognition.domain.RecognitionState;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Repository;

/**
 * The rows of the matrix by a state that few cases have, from an index of that state. {@link
 * MatrixRepository#standards} would read all cases of the circle until a page of them is full.
 */
@Repository
public class MatrixStates {

  private static final Set<CaseState> OPEN =
      EnumSet.complementOf(EnumSet.of(CaseState.SIGNED, CaseState.TERMINATED));

  /**
   * Where entries are found, and the order of the index there. What has come by itself and was not
   * carried out yet begins with a turn or with the end.
   */
  private static final Map<String, String> ENTRIES =
      Map.of(
          "x.state in :entries", "x.state",
          "x.outlook.turnsOn <= :today", "x.outlook.turnsOn",
          "x.outlook.endsOn <= :today", "x.outlook.endsOn");

  private static final String STANDS_SO =
      """
       and case when x.outlook.lastOn <= :today then x.outlook.lastTo
                when x.outlook.endsOn <= :today then x.outlook.endsTo
                when x.outlook.thenOn <= :today then x.outlook.thenTo
                when x.outlook.turnsOn <= :today then x.outlook.turnsTo
                else x.state end in :entries
       and f.circleCode = :circle and f.state <> TERMINATED\
      """;

  private static final String LATEST =
      """
       join RecognitionCase c on c.standardId = d.standardId and c.circleCode = :circle
         and c.state <> TERMINATED
      where not exists (
          select n.id from RecognitionCase n
          where n.standardId = c.standardId and n.circleCode = :circle and n.state <> TERMINATED
            and (n.assignedAt > c.assignedAt or n.assignedAt = c.assignedAt and n.id > c.id))
        and (:ics = '' or c.standardId in (
          select s.id from Standard s
          where s.bibliography.ics like concat(:ics, '%')
            or s.bibliography.ics like concat('% ', :ics, '%')))
        and (:ccs = '' or c.standardId in (
          select s.id from Standard s
          where s.bibliography.ccs like concat(:ccs, '%')))
      order by c.assignedAt desc, c.id desc
      """;

  private static final String NOT_DECIDED_ANEW =
      """
       and not exists (
          select l.id from RecognitionCase l
          where l.requestId = x.requestId and l.target = x.target and l.round > x.round
            and l.state = SIGNED)\
      """;

  /** As many are looked at one by one; of more a walk through all cases finds some soon. */
  private static final int FEW = 20_000;

  private final EntityManager entities;
  private final Circles circles;
  private final Clock clock;
  private final LoadingCache<Kind, Boolean> rare;

  MatrixStates(
      EntityManager entities,
      Circles circles,
      @Qualifier("applicationTaskExecutor") Executor threads,
      Clock clock) {
    this.entities = entities;
    this.circles = circles;
    this.clock = clock;
    rare =
        Caffeine.newBuilder()
            .refreshAfterWrite(Duration.ofMinutes(1))
            .maximumSize(1_000)
            .executor(threads)
            .build(this::fewOf);
  }

  /**
   * What is asked for, as of {@link MatrixRepository#standards}.
   *
   * @param entries the states of an entry of the register that the state means
   */
  public record Asked(
      String circle,
      String ics,
      String ccs,
      MatrixState state,
      Collection<RecognitionState> entries,
      LocalDate today) {}

  /**
   * Whether so few cases or entries are in this state that they are looked at one by one. That
   * chooses the way to read, and both ways give the same rows: what was so at the last look is good
   * enough, and a page does not wait for the next.
   */
  public boolean rare(Asked asked) {
    return rare.get(new Kind(asked.circle(), asked.state()));
  }

  private record Kind(String circle, MatrixState state) {}

  private boolean fewOf(Kind kind) {
    MatrixState state = kind.state();
    Asked asked = new Asked(kind.circle(), "", "", state, state.entries(), LocalDate.now(clock));
    return count(asked, FEW + 1) <= FEW;
  }

  /** So that the first page does not wait either. */
  @EventListener(ApplicationReadyEvent.class)
  void lookAtAll() {
    List<Kind> all =
        circles.all().stream()
            .flatMap(
                circle ->
                    Stream.of(MatrixState.values())
                        .map(state -> new Kind(circle.code().value(), state)))
            .toList();
    CompletableFuture<?> _ = rare.refreshAll(all);
  }

  /** How many cases or entries a state may mean, each index counted no further than to a limit. */
  public long count(Asked asked, int most) {
    String read =
        switch (asked.state()) {
          case IN_FORCE, ATTENTION, ENDED ->
              ENTRIES.entrySet().stream()
                  .map(
                      entry ->
                          """
                          (select x.id as id from Recognition x
                           where x.circleCode = :circle and %s
                           order by x.circleCode, %s limit :most)\
                          """
                              .formatted(entry.getKey(), entry.getValue()))
                  .collect(Collectors.joining(" union all "));
          case RUNNING, OVERDUE, DECLINED ->
              "select x.id as id from RecognitionCase x where %s order by x.circleCode limit :most"
                  .formatted(cases(asked.state()));
        };
    return asked("select count(*) from (" + read + ") d", Long.class, asked, most)
        .getSingleResult();
  }

  /** What the walk through all cases gives, in the same order; costs by what the state means. */
  public List<UUID> standards(Asked asked, int offset, int limit) {
    String read =
        switch (asked.state()) {
          case IN_FORCE, ATTENTION, ENDED ->
              ENTRIES.keySet().stream()
                  .map(
                      entry ->
                          """
                          (select x.standardId as standardId from Recognition x
                             join RecognitionCase f on f.id = x.caseId
                           where x.circleCode = :circle and %s\
                          """
                                  .formatted(entry)
                              + STANDS_SO
                              + ")")
                  .collect(Collectors.joining(" union "));
          case RUNNING, OVERDUE, DECLINED ->
              "select distinct x.standardId as standardId from RecognitionCase x where "
                  + cases(asked.state())
                  + (asked.state() == MatrixState.DECLINED ? NOT_DECIDED_ANEW : "");
        };
    return asked("select c.standardId from (" + read + ") d" + LATEST, UUID.class, asked, 0)
        .setFirstResult(offset)
        .setMaxResults(limit)
        .getResultList();
  }

  private static String cases(MatrixState state) {
    String open = "x.circleCode = :circle and x.state in :open";
    return switch (state) {
      case OVERDUE -> open + " and x.state <> INFO_REQUESTED and x.clock.timeLimit.due < :today";
      case DECLINED ->
          "x.circleCode = :circle and x.state = SIGNED and x.proposal.outcome = DECLINED";
      default -> open;
    };
  }

  /** Gives a question those of the values that it names. */
  private <T> TypedQuery<T> asked(String question, Class<T> type, Asked asked, int most) {
    Map<String, Object> values =
        Map.of(
            "circle", asked.circle(),
            "ics", asked.ics(),
            "ccs", asked.ccs(),
            "entries", asked.entries(),
            "open", OPEN,
            "today", asked.today(),
            "most", most);
    TypedQuery<T> query = entities.createQuery(question, type);
    query
        .getParameters()
        .forEach(
            one ->
                query.setParameter(
                    one.getName(), Objects.requireNonNull(values.get(one.getName()))));
    return query;
  }
}

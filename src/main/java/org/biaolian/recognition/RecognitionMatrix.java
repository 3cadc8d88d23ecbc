package org.biaolian.recognition;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.biaolian.access.Action;
import org.biaolian.access.CurrentActor;
import org.biaolian.access.Journal;
import org.biaolian.access.Requires;
import org.biaolian.api.Slice;
import org.biaolian.catalogue.StandardFacts;
import org.biaolian.catalogue.StandardFactsReader;
import org.biaolian.kernel.BureauCode;
import org.biaolian.kernel.Ids;
import org.biaolian.kernel.RuleViolation;
import org.biaolian.recognition.MatrixRow.Cell;
import org.biaolian.recognition.domain.Recognition;
import org.biaolian.recognition.domain.RecognitionCase;
import org.biaolian.recognition.domain.RecognitionState;
import org.biaolian.recognition.internal.MatrixCells;
import org.biaolian.recognition.internal.MatrixRepository;
import org.biaolian.recognition.internal.MatrixStates;
import org.biaolian.recognition.internal.Party;
import org.biaolian.recognition.internal.RegisterSight;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Standards against the bureaus of one circle. Who is not in the circle sees none of it, overdue
 * marks least of all.
 */
@Service
@Transactional(propagation = Propagation.SUPPORTS)
public class RecognitionMatrix {

  /** Behind a page so many more are counted, and no further. */
  public static final int COUNTED = 500;

  /** The most rows of one file. */
  public static final int MOST = 20_000;

  /** What the trail says such a file is. */
  public static final String SUBJECT = "recognition-matrix";

  private static final int PIECE = 200;

  private final MatrixRepository matrix;
  private final MatrixStates states;
  private final StandardFactsReader standards;
  private final RegisterSight sight;
  private final CurrentActor actors;
  private final Journal journal;
  private final TransactionTemplate transactions;
  private final Clock clock;

  RecognitionMatrix(
      MatrixRepository matrix,
      MatrixStates states,
      StandardFactsReader standards,
      RegisterSight sight,
      CurrentActor actors,
      Journal journal,
      PlatformTransactionManager transactions,
      Clock clock) {
    this.matrix = matrix;
    this.states = states;
    this.standards = standards;
    this.sight = sight;
    this.actors = actors;
    this.journal = journal;
    this.transactions = new TransactionTemplate(transactions);
    this.clock = clock;
  }

  /** Some rows, the latest case first, in two statements whatever their number. */
  @Requires(Action.READ_SHARED)
  public MatrixPage page(MatrixQuestion question, int offset, int limit) {
    return inShort(
        () -> {
          List<UUID> found = found(question, offset, Math.max(limit, COUNTED + 1));
          return new MatrixPage(
              found.isEmpty() ? 0 : offset + found.size(),
              rows(question, found.subList(0, Math.min(limit, found.size()))));
        });
  }

  /**
   * Gives every row to a file, piece by piece. Who took what along is committed before the first
   * row leaves.
   *
   * @throws RuleViolation {@code export-too-long} beyond {@link #MOST} rows
   */
  @Requires(Action.READ_SHARED)
  public void write(MatrixQuestion question, Consumer<MatrixRow> file) {
    List<UUID> ids =
        inShort(
            () -> {
              List<UUID> all = found(question, 0, MOST + 1);
              if (all.size() > MOST) {
                throw new RuleViolation("export-too-long", MOST);
              }
              note(question, all.size());
              return all;
            });
    for (int from = 0; from < ids.size(); from += PIECE) {
      List<UUID> piece = ids.subList(from, Math.min(from + PIECE, ids.size()));
      inShort(() -> rows(question, piece)).forEach(file);
    }
  }

  private void note(MatrixQuestion question, int count) {
    MatrixField field = question.field();
    MatrixState state = question.state();
    String what =
        "count=%d %s %s %s"
            .formatted(
                count,
                question.circle().value(),
                field == null ? "" : field.code(),
                state == null ? "" : state.name());
    journal.note(
        Journal.Entry.act("recognition.matrix-exported", SUBJECT, Ids.next(), what.strip()));
  }

  private List<UUID> found(MatrixQuestion question, int offset, int limit) {
    if (!sight.circles().contains(question.circle().value())) {
      return List.of();
    }
    MatrixField field = question.field();
    MatrixState state = question.state();
    String circle = question.circle().value();
    String ics = field == null || !field.ofIcs() ? "" : field.code();
    String ccs = field == null || field.ofIcs() ? "" : field.code();
    LocalDate today = LocalDate.now(clock);
    if (state != null) {
      MatrixStates.Asked asked =
          new MatrixStates.Asked(circle, ics, ccs, state, state.entries(), today);
      if (states.rare(asked)) {
        return states.standards(asked, offset, limit);
      }
    }
    return matrix.standards(
        circle,
        ics,
        ccs,
        state == null ? "" : state.name(),
        state == null ? EnumSet.allOf(RecognitionState.class) : state.entries(),
        today,
        new Slice(offset, limit));
  }

  private List<MatrixRow> rows(MatrixQuestion question, List<UUID> ids) {
    if (ids.isEmpty()) {
      return List.of();
    }
    Map<UUID, Map<BureauCode, Cell>> cells = cells(question, ids);
    Map<UUID, StandardFactsReader.Published> published = standards.published(ids);
    return ids.stream()
        .map(published::get)
        .filter(Objects::nonNull)
        .map(
            one -> {
              StandardFacts standard = one.facts();
              Map<BureauCode, Cell> row = cells.getOrDefault(standard.id(), new LinkedHashMap<>());
              MatrixCells.publishers(row, standard.owner(), one.together());
              return new MatrixRow(standard, row);
            })
        .toList();
  }

  private Map<UUID, Map<BureauCode, Cell>> cells(MatrixQuestion question, Collection<UUID> ids) {
    Party party = new Party(actors.require());
    LocalDate today = LocalDate.now(clock);
    Map<UUID, Map<BureauCode, Cell>> rows = new HashMap<>();
    Map<UUID, Recognition> entries = new HashMap<>();
    List<RecognitionCase> found = new ArrayList<>();
    for (Object[] row : matrix.cells(question.circle().value(), ids)) {
      if (row[0] instanceof RecognitionCase one) {
        found.add(one);
        if (row[1] instanceof Recognition entry) {
          entries.put(one.id(), entry);
        }
      }
    }
    for (RecognitionCase one : MatrixCells.standing(found, entries.keySet())) {
      rows.computeIfAbsent(one.standardId(), id -> new LinkedHashMap<>())
          .merge(
              one.target(),
              MatrixCells.of(
                  one, entries.get(one.id()), today, clock.getZone(), party.seesInside(one)),
              MatrixCells::stronger);
    }
    return rows;
  }

  private <T> T inShort(Supplier<T> step) {
    return Objects.requireNonNull(transactions.execute(status -> step.get()));
  }
}

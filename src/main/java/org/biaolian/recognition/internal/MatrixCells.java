package org.biaolian.recognition.internal;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.biaolian.kernel.BureauCode;
import org.biaolian.recognition.MatrixRow.Cell;
import org.biaolian.recognition.MatrixRow.Mark;
import org.biaolian.recognition.Outcome;
import org.biaolian.recognition.domain.CaseState;
import org.biaolian.recognition.domain.Recognition;
import org.biaolian.recognition.domain.RecognitionCase;
import org.biaolian.recognition.domain.RecognitionState;
import org.jspecify.annotations.Nullable;

/** What a case and its entry of the register show in the matrix. */
public final class MatrixCells {

  private static final Cell SOURCE = new Cell(Mark.SOURCE, null, null, null, null, false);
  private static final Cell JOINT = new Cell(Mark.JOINT, null, null, null, null, false);

  /**
   * Puts in whose the standard is.
   *
   * @param together who published it too; where one of them had been asked all the same, that stays
   */
  public static void publishers(
      Map<BureauCode, Cell> row, @Nullable BureauCode owner, Collection<BureauCode> together) {
    together.forEach(bureau -> row.putIfAbsent(bureau, JOINT));
    if (owner != null) {
      row.put(owner, SOURCE);
    }
  }

  private MatrixCells() {}

  /**
   * The cases that say how things stand: not those that a later round of the same case has decided
   * otherwise, nor a round that left the entry of an earlier one as it was.
   *
   * @param registered cases that have an entry of the register
   */
  public static List<RecognitionCase> standing(List<RecognitionCase> cases, Set<UUID> registered) {
    if (cases.stream().noneMatch(one -> one.round() > 1)) {
      return cases;
    }
    List<RecognitionCase> telling =
        cases.stream().filter(one -> tells(one, registered.contains(one.id()))).toList();
    Map<Case, Integer> decided =
        telling.stream()
            .filter(one -> one.state() == CaseState.SIGNED)
            .collect(Collectors.toMap(Case::of, RecognitionCase::round, Math::max));
    return telling.stream()
        .filter(one -> one.round() >= decided.getOrDefault(Case.of(one), 0))
        .toList();
  }

  private static boolean tells(RecognitionCase one, boolean registered) {
    Outcome outcome = one.outcome();
    return registered
        || one.state() != CaseState.SIGNED
        || outcome == null
        || !outcome.favourable();
  }

  private record Case(UUID request, BureauCode target) {
    static Case of(RecognitionCase round) {
      return new Case(round.requestId(), round.target());
    }
  }

  public static Cell of(
      RecognitionCase one,
      @Nullable Recognition entry,
      LocalDate today,
      ZoneId zone,
      boolean mayOpen) {
    if (entry != null) {
      RecognitionState state = entry.stateOn(today);
      return new Cell(
          mark(entry, state),
          one.id(),
          entry.signedOn(),
          state == RecognitionState.SUSPENDED || state == RecognitionState.RECONFIRM_DUE
              ? entry.actBy()
              : null,
          entry.conditions() != null ? entry.conditions() : entry.clauses(),
          mayOpen);
    }
    if (one.state() == CaseState.SIGNED) {
      return new Cell(
          Mark.DECLINED,
          one.id(),
          decidedOn(one, zone),
          null,
          mayOpen ? one.declineText() : null,
          mayOpen);
    }
    LocalDate due = one.dueOn();
    // While the applicant has to answer, the day that passed is not the target's.
    boolean overdue = due != null && due.isBefore(today) && one.state() != CaseState.INFO_REQUESTED;
    return new Cell(overdue ? Mark.OVERDUE : Mark.RUNNING, one.id(), null, due, null, mayOpen);
  }

  private static @Nullable LocalDate decidedOn(RecognitionCase one, ZoneId zone) {
    Instant signed = one.signedAt();
    return signed == null ? null : LocalDate.ofInstant(signed, zone);
  }

  private static Mark mark(Recognition entry, RecognitionState state) {
    return switch (state) {
      case IN_FORCE ->
          switch (entry.outcome()) {
            case RECOGNISED -> Mark.RECOGNISED;
            case CONDITIONAL -> Mark.CONDITIONAL;
            case PARTIAL -> Mark.PARTIAL;
            case DECLINED -> Mark.DECLINED;
          };
      case SUSPENDED -> Mark.SUSPENDED;
      case RECONFIRM_DUE -> Mark.RECONFIRM_DUE;
      case EXPIRED, ENDED, REVOKED -> Mark.ENDED;
    };
  }

  /** Of two cases of one bureau the cell shows the one that says more; the enum's order tells. */
  public static Cell stronger(Cell one, Cell other) {
    return one.mark().compareTo(other.mark()) <= 0 ? one : other;
  }
}

package org.biaolian.recognition;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.biaolian.access.Action;
import org.biaolian.access.Requires;
import org.biaolian.recognition.domain.CaseState;
import org.biaolian.recognition.domain.RecognitionCase;
import org.biaolian.recognition.internal.CaseDesk;
import org.biaolian.recognition.internal.NewRounds;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The rounds of a case: each is decided by itself and kept as it was signed. */
@Service
@Transactional(readOnly = true)
public class CaseRounds {

  private final CaseDesk desk;
  private final NewRounds rounds;

  CaseRounds(CaseDesk desk, NewRounds rounds) {
    this.desk = desk;
    this.rounds = rounds;
  }

  /**
   * A round.
   *
   * @param outcome once it is signed
   */
  public record Round(
      UUID caseId,
      int number,
      CaseState state,
      @Nullable Outcome outcome,
      @Nullable Instant signedAt) {}

  /** All rounds of the case that a round belongs to, the first one first. */
  @Requires(Action.READ_SHARED)
  public List<Round> of(UUID caseId) {
    return desk.seen(caseId)
        .map(one -> rounds.rounds(one.id()).stream().map(CaseRounds::round).toList())
        .orElse(List.of());
  }

  private static Round round(RecognitionCase one) {
    return new Round(
        one.id(),
        one.round(),
        one.state(),
        one.state() == CaseState.SIGNED ? one.outcome() : null,
        one.signedAt());
  }
}

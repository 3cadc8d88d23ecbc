package org.biaolian.recognition;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import org.biaolian.api.LikePattern;
import org.biaolian.kernel.BureauCode;
import org.biaolian.kernel.CircleCode;
import org.biaolian.recognition.domain.RecognitionState;
import org.jspecify.annotations.Nullable;

/**
 * What is asked of the register.
 *
 * @param circle none for all that the reader sees
 * @param bureau who recognises; none for all
 * @param effect none for all
 * @param state none for all
 * @param on the day as of which it is asked; none for today
 * @param standard a part of the number or the name of the standard; empty for all
 */
public record RegisterQuestion(
    @Nullable CircleCode circle,
    @Nullable BureauCode bureau,
    @Nullable Effect effect,
    @Nullable RecognitionState state,
    @Nullable LocalDate on,
    String standard)
    implements Serializable {

  public static final RegisterQuestion ALL = new RegisterQuestion(null, null, null, null, "");

  /** The most characters of a part of a number or a name. */
  public static final int LONGEST = 100;

  public RegisterQuestion {
    standard = standard.strip();
  }

  /** Of all circles. */
  public RegisterQuestion(
      @Nullable BureauCode bureau,
      @Nullable Effect effect,
      @Nullable RecognitionState state,
      @Nullable LocalDate on,
      String standard) {
    this(null, bureau, effect, state, on, standard);
  }

  /** What of the circles that the reader sees is asked for. */
  Set<String> circles(Set<String> seen) {
    CircleCode one = circle;
    if (one == null) {
      return seen;
    }
    return seen.contains(one.value()) ? Set.of(one.value()) : Set.of();
  }

  String bureauText() {
    return bureau == null ? "" : bureau.value();
  }

  Set<Effect> effects() {
    return effect == null ? EnumSet.allOf(Effect.class) : EnumSet.of(effect);
  }

  Set<RecognitionState> states() {
    return state == null ? EnumSet.allOf(RecognitionState.class) : EnumSet.of(state);
  }

  String pattern() {
    return standard.isEmpty() ? "" : LikePattern.containing(standard);
  }

  /** A day that has passed; the register of a day to come is not known. */
  public boolean past(LocalDate today) {
    return on != null && on.isBefore(today);
  }
}

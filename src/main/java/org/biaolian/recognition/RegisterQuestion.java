package org.biaolian.recognition;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import org.biaolian.kernel.BureauCode;
import org.biaolian.recognition.domain.RecognitionState;
import org.jspecify.annotations.Nullable;

/**
 * What is asked of the register.
 *
 * @param bureau who recognises; none for all
 * @param effect none for all
 * @param state none for all
 * @param on the day as of which it is asked; none for today
 */
public record RegisterQuestion(
    @Nullable BureauCode bureau,
    @Nullable Effect effect,
    @Nullable RecognitionState state,
    @Nullable LocalDate on)
    implements Serializable {

  public static final RegisterQuestion ALL = new RegisterQuestion(null, null, null, null);

  String bureauText() {
    return bureau == null ? "" : bureau.value();
  }

  Set<Effect> effects() {
    return effect == null ? EnumSet.allOf(Effect.class) : EnumSet.of(effect);
  }

  Set<RecognitionState> states() {
    return state == null ? EnumSet.allOf(RecognitionState.class) : EnumSet.of(state);
  }

  /** A day that has passed; the register of a day to come is not known. */
  public boolean past(LocalDate today) {
    return on != null && on.isBefore(today);
  }
}

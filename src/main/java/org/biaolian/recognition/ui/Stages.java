package org.biaolian.recognition.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.biaolian.recognition.domain.CaseState;
import org.biaolian.recognition.domain.DisputeState;
import org.biaolian.recognition.domain.RequestState;
import org.biaolian.uikit.StageBar.Stage;
import org.biaolian.uikit.StageBar.State;

/** The way of a request and of a case as stages of a bar. */
final class Stages {

  private static final List<RequestState> REQUEST =
      List.of(
          RequestState.DRAFT,
          RequestState.ENDORSED,
          RequestState.ADMISSIBILITY,
          RequestState.OPEN,
          RequestState.CLOSED);

  private static final List<CaseState> CASE =
      List.of(
          CaseState.ASSIGNED,
          CaseState.ASSESSING,
          CaseState.IN_REVIEW,
          CaseState.TO_SIGN,
          CaseState.SIGNED);

  private static final List<DisputeState> DISPUTE =
      List.of(
          DisputeState.OPENED,
          DisputeState.ACCEPTED,
          DisputeState.STATEMENTS,
          DisputeState.RECOMMENDED,
          DisputeState.SETTLED);

  private Stages() {}

  static List<Stage> of(DisputeState state, Pieces pieces) {
    DisputeState place =
        switch (state) {
          case EXPERT_OPINION -> DisputeState.STATEMENTS;
          case NOT_SETTLED, REJECTED, WITHDRAWN -> DisputeState.SETTLED;
          default -> state;
        };
    boolean failed = !state.live() && state != DisputeState.SETTLED;
    return stages(
        DISPUTE,
        place,
        failed,
        state == DisputeState.SETTLED,
        stage -> pieces.text("recognition.dispute.stage." + name(stage)));
  }

  static List<Stage> of(RequestState state, Pieces pieces) {
    RequestState place =
        switch (state) {
          case SUBMITTED, RETURNED, LAPSED -> RequestState.ADMISSIBILITY;
          case WITHDRAWN -> RequestState.CLOSED;
          default -> state;
        };
    boolean failed = state == RequestState.WITHDRAWN || state == RequestState.LAPSED;
    return stages(
        REQUEST,
        place,
        failed,
        state == RequestState.CLOSED,
        stage -> pieces.text("recognition.stage." + name(stage)));
  }

  static List<Stage> of(CaseState state, Pieces pieces) {
    CaseState place =
        switch (state) {
          case INFO_REQUESTED -> CaseState.ASSESSING;
          case TERMINATED -> CaseState.SIGNED;
          default -> state;
        };
    return stages(
        CASE,
        place,
        state == CaseState.TERMINATED,
        state == CaseState.SIGNED,
        stage -> pieces.text("recognition.stage." + name(stage)));
  }

  private static <E extends Enum<E>> List<Stage> stages(
      List<E> way, E place, boolean failed, boolean finished, Function<E, String> word) {
    int at = way.indexOf(place);
    List<Stage> stages = new ArrayList<>();
    for (int i = 0; i < way.size(); i++) {
      State state =
          i < at || finished
              ? State.DONE
              : i > at ? State.AHEAD : failed ? State.FAILED : State.NOW;
      stages.add(new Stage(word.apply(way.get(i)), state));
    }
    return stages;
  }

  private static String name(Enum<?> stage) {
    return stage.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}

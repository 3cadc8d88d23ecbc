package org.biaolian.recognition.ui;

import com.vaadin.flow.component.html.Div;
import java.util.stream.Collectors;
import org.biaolian.recognition.ApplicationSetback;
import org.biaolian.recognition.Decision;
import org.biaolian.recognition.EndGround;
import org.biaolian.recognition.EnterpriseApplications.Answer;
import org.biaolian.recognition.EnterpriseApplications.Application;
import org.biaolian.recognition.EnterpriseApplications.Ended;
import org.biaolian.recognition.domain.CaseState;
import org.biaolian.uikit.Facts;
import org.biaolian.uikit.RecognitionMark;
import org.biaolian.uikit.Section;
import org.biaolian.uikit.StatusBadge;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** One application as a card: what is asked for, where it stands, what was answered. */
@Component
class ApplicationFacts {

  private final Pieces pieces;

  ApplicationFacts(Pieces pieces) {
    this.pieces = pieces;
  }

  Section section(Application one, boolean withEnterprise) {
    Facts facts = new Facts().oneColumn();
    facts.put(
        pieces.text("recognition.column.state"),
        new StatusBadge(pieces.word(one.state()), Tones.of(one.state())));
    facts.putNumber(pieces.text("recognition.column.standard"), one.standard().number());
    if (withEnterprise) {
      facts.put(pieces.text("application.enterprise"), one.enterprise());
    }
    facts.put(
        pieces.text("recognition.column.targets"),
        one.targets().stream()
            .map(pieces.chips()::name)
            .sorted()
            .collect(Collectors.joining(pieces.text("uikit.list.comma"))));
    facts.put(pieces.text("recognition.effect"), pieces.word(one.effect()));
    facts.put(pieces.text("recognition.area"), one.area());
    facts.put(pieces.text("recognition.reasons"), one.reasons());
    facts.putNumber(pieces.text("application.made-on"), pieces.day(one.madeAt()));
    if (one.refusal() != null) {
      facts.put(pieces.text("application.refusal"), one.refusal());
    }
    if (one.requestState() != null) {
      facts.put(
          pieces.text("application.request"),
          new StatusBadge(pieces.word(one.requestState()), Tones.of(one.requestState())));
      facts.putNumber(pieces.text("recognition.column.number"), one.requestNumber());
    }
    if (one.setback() != null) {
      facts.put(pieces.text("application.setback"), words(one.setback()));
    }
    for (Answer answer : one.answers()) {
      facts.put(pieces.chips().name(answer.target()), decision(answer.decision()));
    }
    for (Ended ended : one.ended()) {
      facts.put(pieces.chips().name(ended.target()), words(ended));
    }
    return new Section(pieces.title(one.standard()), facts);
  }

  private String words(ApplicationSetback setback) {
    return switch (setback.state()) {
      case LAPSED ->
          pieces.text(
              "recognition.request.lapsed-because",
              String.valueOf(setback.due()),
              setback.reason());
      case WITHDRAWN -> pieces.text("recognition.request.withdrawn-because", setback.reason());
      default ->
          pieces.text("application.returned", setback.reason(), String.valueOf(setback.due()));
    };
  }

  /** No decision will come, and why. */
  private String words(Ended ended) {
    EndGround ground = ended.ground();
    String why = ground == null ? ended.reason() : pieces.word(ground);
    return why == null
        ? pieces.word(CaseState.TERMINATED)
        : pieces.text("recognition.case.terminated-because", why);
  }

  /** All that was decided in substance. */
  private Div decision(Decision decision) {
    Div lines = new Div(new RecognitionMark(Pieces.mark(decision.outcome())));
    line(lines, "recognition.conditions", decision.conditions());
    line(lines, "recognition.clauses", decision.clauses());
    line(
        lines,
        "recognition.decline-ground",
        decision.ground() == null ? null : pieces.word(decision.ground()));
    line(lines, "recognition.decline-text", decision.declineText());
    line(lines, "recognition.differences", decision.differences());
    return lines;
  }

  private void line(Div lines, String label, @Nullable String value) {
    if (value != null) {
      lines.add(new Div(pieces.text("recognition.check.with-remark", pieces.text(label), value)));
    }
  }
}

package org.biaolian.recognition.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.stream.Collectors;
import org.biaolian.recognition.EnterpriseApplications.Answer;
import org.biaolian.recognition.EnterpriseApplications.Application;
import org.biaolian.uikit.Facts;
import org.biaolian.uikit.RecognitionMark;
import org.biaolian.uikit.Section;
import org.biaolian.uikit.StatusBadge;
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
    for (Answer answer : one.answers()) {
      facts.put(pieces.chips().name(answer.target()), answer(answer));
    }
    return new Section(pieces.title(one.standard()), facts);
  }

  private static Div answer(Answer answer) {
    Div line = new Div(new RecognitionMark(Pieces.mark(answer.outcome())));
    if (answer.conditions() != null) {
      line.add(new Span(answer.conditions()));
    }
    return line;
  }
}

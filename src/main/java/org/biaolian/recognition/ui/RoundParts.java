package org.biaolian.recognition.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.function.SerializableRunnable;
import com.vaadin.flow.spring.annotation.SpringComponent;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.biaolian.recognition.CaseRounds;
import org.biaolian.recognition.CaseRounds.Round;
import org.biaolian.recognition.RecognitionRoutes;
import org.biaolian.uikit.BindingDialog;
import org.biaolian.uikit.BindingDialog.Consequence;
import org.biaolian.uikit.Notices;
import org.biaolian.uikit.RecognitionMark;
import org.biaolian.uikit.Section;
import org.biaolian.uikit.StatusBadge;

/** The rounds of a case, each with what it decided; only where there are several. */
@SpringComponent
class RoundParts {

  private static final int REASON_LENGTH = 1000;

  private final CaseRounds rounds;
  private final Pieces pieces;

  RoundParts(CaseRounds rounds, Pieces pieces) {
    this.rounds = rounds;
    this.pieces = pieces;
  }

  Optional<Section> section(UUID caseId, List<Round> all, SerializableRunnable reload) {
    if (all.size() < 2) {
      return Optional.empty();
    }
    Section section = new Section(pieces.text("recognition.rounds.section")).flush();
    all.forEach(round -> section.add(row(round, caseId, reload)));
    return Optional.of(section);
  }

  private Div row(Round round, UUID shown, SerializableRunnable reload) {
    String name = pieces.text("recognition.dispute.round-number", round.number());
    Div row = new Div();
    row.addClassName("bl-row");
    row.add(
        round.caseId().equals(shown)
            ? new Span(name + " · " + pieces.text("recognition.rounds.this"))
            : new Anchor("/" + RecognitionRoutes.recognitionCase(round.caseId()), name));
    row.add(new StatusBadge(pieces.word(round.state()), Tones.of(round.state())));
    if (round.outcome() != null) {
      row.add(new RecognitionMark(Pieces.mark(round.outcome())));
    }
    row.add(new Span(pieces.day(round.signedAt())));
    if (round.mayTakeBack()) {
      row.add(
          new Button(
              pieces.text("recognition.rounds.take-back"), click -> takeBack(round, reload)));
    }
    return row;
  }

  private void takeBack(Round round, SerializableRunnable reload) {
    TextArea reason = new TextArea(pieces.text("recognition.dispute.reason"));
    reason.setRequiredIndicatorVisible(true);
    reason.setMaxLength(REASON_LENGTH);
    reason.setWidthFull();
    new BindingDialog(
            pieces.text("recognition.rounds.take-back.ask"),
            pieces.text("recognition.rounds.take-back"),
            List.of(
                new Consequence(
                    pieces.text("recognition.dispute.round-number", round.number()),
                    pieces.text("recognition.rounds.take-back.consequence"))),
            () -> {
              rounds.takeBack(round.caseId(), round.version(), reason.getValue());
              Notices.success(pieces.text("recognition.rounds.take-back.done"));
              reload.run();
            })
        .fields(reason)
        .open();
  }
}

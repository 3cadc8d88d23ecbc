package org.biaolian.recognition.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.spring.annotation.SpringComponent;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.biaolian.recognition.CaseRounds;
import org.biaolian.recognition.CaseRounds.Round;
import org.biaolian.recognition.RecognitionRoutes;
import org.biaolian.uikit.RecognitionMark;
import org.biaolian.uikit.Section;
import org.biaolian.uikit.StatusBadge;

/** The rounds of a case, each with what it decided; only where there are several. */
@SpringComponent
class RoundParts {

  private final CaseRounds rounds;
  private final Pieces pieces;

  RoundParts(CaseRounds rounds, Pieces pieces) {
    this.rounds = rounds;
    this.pieces = pieces;
  }

  Optional<Section> section(UUID caseId) {
    List<Round> all = rounds.of(caseId);
    if (all.size() < 2) {
      return Optional.empty();
    }
    Section section = new Section(pieces.text("recognition.rounds.section")).flush();
    all.forEach(round -> section.add(row(round, caseId)));
    return Optional.of(section);
  }

  private Div row(Round round, UUID shown) {
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
    return row;
  }
}

package org.biaolian.recognition.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.biaolian.catalogue.RecordPage;
import org.biaolian.catalogue.ui.RecordTab;
import org.biaolian.recognition.RecognitionRegister;
import org.biaolian.recognition.RecognitionRoutes;
import org.biaolian.recognition.RegisterEntry;
import org.biaolian.uikit.EmptyState;
import org.biaolian.uikit.RecognitionMark;
import org.biaolian.uikit.Section;
import org.biaolian.uikit.StatusBadge;

/** Who recognises the standard, since when and on what condition. */
@org.springframework.stereotype.Component
class StandardTab implements RecordTab {

  private final RecognitionRegister register;
  private final Pieces pieces;

  StandardTab(RecognitionRegister register, Pieces pieces) {
    this.register = register;
    this.pieces = pieces;
  }

  @Override
  public String titleKey() {
    return "recognition.tab";
  }

  @Override
  public int order() {
    return 40;
  }

  @Override
  public Optional<Integer> count(RecordPage record) {
    return Optional.of(register.countOf(record.id()));
  }

  @Override
  public Component content(UUID standardId) {
    List<RegisterEntry> entries = register.entriesOf(standardId);
    if (entries.isEmpty()) {
      return new EmptyState(pieces.text("recognition.tab.empty"));
    }
    Section section = new Section(pieces.text("recognition.tab")).flush();
    entries.forEach(entry -> section.add(row(entry)));
    return section;
  }

  private Div row(RegisterEntry entry) {
    Div row =
        new Div(
            pieces.chip(entry.bureau()),
            new RecognitionMark(Pieces.mark(entry.outcome())),
            new StatusBadge(pieces.word(entry.state()), Tones.of(entry.state())),
            new Span(
                pieces.text(
                    "recognition.tab.dates",
                    entry.signedOn().toString(),
                    entry.expiresOn().toString())));
    row.addClassName("bl-row");
    String note = entry.conditions() != null ? entry.conditions() : entry.clauses();
    if (note != null) {
      row.add(new Span(note));
    }
    if (entry.mayOpen()) {
      row.add(
          new Anchor(
              "/" + RecognitionRoutes.recognitionCase(entry.caseId()),
              pieces.text("recognition.case.open")));
    }
    return row;
  }
}

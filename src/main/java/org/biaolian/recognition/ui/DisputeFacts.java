package org.biaolian.recognition.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AttachmentType;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.function.SerializableFunction;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.spring.annotation.SpringComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.biaolian.recognition.Decision;
import org.biaolian.recognition.DisputeSide;
import org.biaolian.recognition.DisputeTextKind;
import org.biaolian.recognition.DisputeView;
import org.biaolian.recognition.DisputeView.Advice;
import org.biaolian.recognition.DisputeView.Stage;
import org.biaolian.recognition.DisputeView.Text;
import org.biaolian.recognition.RecognitionRoutes;
import org.biaolian.uikit.Facts;
import org.biaolian.uikit.FileSize;
import org.biaolian.uikit.RecognitionMark;
import org.biaolian.uikit.Section;
import org.biaolian.uikit.Trail;
import org.jspecify.annotations.Nullable;

/** The file of a dispute in sections, for its page and for the experts who are asked. */
@SpringComponent
class DisputeFacts {

  private final Pieces pieces;

  DisputeFacts(Pieces pieces) {
    this.pieces = pieces;
  }

  /** What each file is read by. */
  interface Reading extends SerializableFunction<UUID, DownloadHandler> {}

  /** From the contested decision to the new one; what is not there yet is left out. */
  List<Section> sections(DisputeView view, Reading reading) {
    List<Section> sections = new ArrayList<>();
    sections.add(contested(view));
    sections.add(grounds(view, reading));
    Text rejection = view.text(DisputeTextKind.REJECTION);
    if (rejection != null) {
      sections.add(
          new Section(pieces.text("enum.dispute-text-kind.rejection"), written(rejection)));
    } else if (view.stages().size() > 1) {
      sections.add(statements(view, reading));
    }
    if (!view.experts().isEmpty()) {
      sections.add(experts(view));
    }
    Text reasons = view.text(DisputeTextKind.RECOMMENDATION);
    if (view.recommendation() != null && reasons != null) {
      sections.add(
          new Section(
              pieces.text("recognition.dispute.recommendation"),
              new Paragraph(pieces.word(view.recommendation())),
              written(reasons)));
    }
    if (view.ending() != null) {
      sections.add(ending(view));
    }
    return sections;
  }

  private Section contested(DisputeView view) {
    Facts facts = new Facts().oneColumn();
    facts.put(
        pieces.text("recognition.disputes.column.contested"), pieces.word(view.line().contested()));
    facts.putNumber(pieces.text("recognition.dispute.decided-on"), view.decidedOn().toString());
    facts.put(
        pieces.text("recognition.dispute.round"),
        pieces.text("recognition.dispute.round-number", view.round()));
    if (view.revocation() != null) {
      facts.put(
          pieces.text("recognition.dispute.revocation-ground"),
          pieces.word(view.revocation().ground()));
      facts.put(pieces.text("recognition.dispute.revocation-reason"), view.revocation().reason());
    }
    put(facts, view.decision());
    return new Section(pieces.text("recognition.dispute.contested"), facts);
  }

  private void put(Facts facts, @Nullable Decision decision) {
    if (decision == null) {
      return;
    }
    facts.put(
        pieces.text("recognition.column.outcome"),
        new RecognitionMark(Pieces.mark(decision.outcome())));
    putIfThere(facts, "recognition.conditions", decision.conditions());
    putIfThere(facts, "recognition.clauses", decision.clauses());
    if (decision.ground() != null) {
      facts.put(pieces.text("recognition.decline-ground"), pieces.word(decision.ground()));
    }
    putIfThere(facts, "recognition.decline-text", decision.declineText());
    putIfThere(facts, "recognition.differences", decision.differences());
  }

  private void putIfThere(Facts facts, String key, @Nullable String value) {
    if (value != null) {
      facts.put(pieces.text(key), value);
    }
  }

  private Section grounds(DisputeView view, Reading reading) {
    Facts facts = new Facts().oneColumn();
    for (DisputeTextKind kind : List.of(DisputeTextKind.GROUNDS, DisputeTextKind.WISH)) {
      Text text = view.text(kind);
      if (text != null) {
        facts.put(pieces.word(kind), written(text));
      }
    }
    Section section = new Section(pieces.text("recognition.dispute.grounds"), facts);
    evidence(section, view, DisputeTextKind.GROUNDS, reading);
    return section;
  }

  private Section statements(DisputeView view, Reading reading) {
    Section section = new Section(pieces.text("recognition.dispute.statements"));
    for (DisputeSide side : DisputeSide.values()) {
      DisputeTextKind kind = DisputeTextKind.statement(side);
      Text text = view.text(kind);
      Facts facts = new Facts().oneColumn();
      if (text != null) {
        facts.put(pieces.word(kind), written(text));
      } else {
        facts.put(
            pieces.word(kind),
            pieces.text(
                view.sealed().contains(side)
                    ? "recognition.dispute.sealed"
                    : "recognition.dispute.not-stated"));
      }
      section.add(facts);
      evidence(section, view, kind, reading);
    }
    return section;
  }

  private Section experts(DisputeView view) {
    Facts facts = new Facts().oneColumn();
    for (Advice advice : view.experts()) {
      facts.put(
          pieces.text("recognition.dispute.expert-named", advice.expert(), advice.namedOn()),
          advice.opinion() == null
              ? pieces.text("recognition.dispute.expert-waits")
              : advice.opinion());
    }
    return new Section(pieces.text("recognition.dispute.experts"), facts);
  }

  private Section ending(DisputeView view) {
    Facts facts = new Facts().oneColumn();
    facts.put(pieces.text("recognition.column.state"), pieces.word(view.line().state()));
    if (view.ending() != null) {
      facts.put(pieces.text("recognition.dispute.ending"), pieces.word(view.ending()));
    }
    Text closing = view.text(DisputeTextKind.CLOSING);
    if (closing != null) {
      facts.put(pieces.word(DisputeTextKind.CLOSING), written(closing));
    }
    Section section = new Section(pieces.text("recognition.dispute.ending"), facts);
    DisputeView.Round next = view.next();
    if (next != null) {
      Facts anew = new Facts().oneColumn();
      if (next.decision() == null) {
        anew.put(
            pieces.text("recognition.dispute.next"),
            pieces.text(
                "recognition.dispute.next.running", next.round(), pieces.word(next.state())));
      } else {
        anew.put(
            pieces.text("recognition.dispute.next"),
            pieces.text("recognition.dispute.round-number", next.round()));
        put(anew, next.decision());
      }
      section.add(
          anew,
          new Anchor(
              "/" + RecognitionRoutes.recognitionCase(next.caseId()),
              pieces.text("recognition.dispute.next.open", next.round())));
    }
    return section;
  }

  private Div written(Text text) {
    Span by =
        new Span(
            text.by() == null
                ? pieces.day(text.at())
                : pieces.text("recognition.dispute.by", text.by(), pieces.day(text.at())));
    by.addClassNames("small", "muted");
    Paragraph words = new Paragraph(text.text());
    words.addClassName("bl-pre");
    return new Div(words, by);
  }

  private void evidence(
      Section section, DisputeView view, DisputeTextKind belongsTo, Reading reading) {
    UnorderedList items = new UnorderedList();
    items.addClassName("bl-files");
    items.getElement().setAttribute("aria-label", pieces.text("recognition.dispute.files"));
    for (DisputeView.File file : view.files()) {
      if (file.belongsTo() == belongsTo) {
        Anchor link = new Anchor(reading.apply(file.id()), AttachmentType.DOWNLOAD, "");
        link.setText(file.name());
        Span facts =
            new Span(
                pieces.text(
                    "recognition.dispute.file",
                    FileSize.of(file.size()),
                    pieces.day(file.addedAt()),
                    "SHA-256 " + file.sha256().substring(0, 8) + "…"));
        facts.addClassNames("num", "muted");
        facts.setTitle(file.sha256());
        Span marked = new Span(pieces.text("evidence.marked"));
        marked.addClassNames("muted", "small");
        items.add(new ListItem(link, facts, marked));
      }
    }
    if (items.getElement().getChildCount() > 0) {
      section.add(items);
    }
  }

  /** How long it was where, the latest first. */
  Section timeline(DisputeView view) {
    Trail trail = new Trail();
    for (Stage stage : view.stages().reversed()) {
      boolean present = stage.until() == null && stage.state().live();
      String when =
          stage.until() != null
              ? pieces.text(
                  "recognition.dispute.used",
                  stage.since().toString(),
                  stage.until().toString(),
                  stage.workingDays())
              : present
                  ? pieces.text(
                      "recognition.dispute.running", stage.since().toString(), stage.workingDays())
                  : stage.since().toString();
      trail.add(pieces.word(stage.state()), "", when, present);
    }
    return new Section(pieces.text("recognition.dispute.timeline"), trail);
  }
}

package org.biaolian.recognition.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.spring.annotation.SpringComponent;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.biaolian.access.Access;
import org.biaolian.access.Action;
import org.biaolian.draft.FormDrafts;
import org.biaolian.draft.KeptForm;
import org.biaolian.kernel.BureauCode;
import org.biaolian.recognition.Contested;
import org.biaolian.recognition.DisputeChance;
import org.biaolian.recognition.DisputeLine;
import org.biaolian.recognition.Disputes;
import org.biaolian.recognition.NewDispute;
import org.biaolian.recognition.RecognitionRoutes;
import org.biaolian.uikit.BindingDialog;
import org.biaolian.uikit.BindingDialog.Consequence;
import org.biaolian.uikit.Notices;
import org.biaolian.uikit.Section;
import org.biaolian.uikit.StatusBadge;

/** The disputes about a case, and the button that opens one or why there is none. */
@SpringComponent
class DisputeParts {

  private static final int GROUNDS_LENGTH = 4000;
  private static final int WISH_LENGTH = 1000;

  private final Disputes disputes;
  private final FormDrafts drafts;
  private final Access access;
  private final Pieces pieces;

  DisputeParts(Disputes disputes, FormDrafts drafts, Access access, Pieces pieces) {
    this.disputes = disputes;
    this.drafts = drafts;
    this.access = access;
    this.pieces = pieces;
  }

  /** Nothing where nothing was contested and nothing can be by this viewer's bureau. */
  Optional<Section> section(UUID caseId, Contested contested, BureauCode target) {
    return section(caseId, disputes.ofCase(caseId), disputes.chance(caseId, contested), target);
  }

  /** The same, of what was read already. */
  Optional<Section> section(
      UUID caseId, List<DisputeLine> known, Optional<DisputeChance> chance, BureauCode target) {
    if (known.isEmpty() && chance.isEmpty()) {
      return Optional.empty();
    }
    Section section = new Section(pieces.text("recognition.dispute.section"));
    known.forEach(line -> section.add(row(line)));
    chance.ifPresent(one -> offer(section, caseId, one, target));
    return Optional.of(section);
  }

  private Div row(DisputeLine line) {
    Div row =
        new Div(
            new Anchor(
                "/" + RecognitionRoutes.dispute(line.id()),
                pieces.text("recognition.dispute.open")),
            new Span(pieces.word(line.contested())),
            new StatusBadge(pieces.word(line.state()), Tones.of(line.state())),
            new Span(line.openedOn().toString()));
    row.addClassName("bl-row");
    return row;
  }

  private void offer(Section section, UUID caseId, DisputeChance chance, BureauCode target) {
    if (chance.refusal() != null) {
      section.add(
          new Paragraph(
              chance.refusal().equals("dispute-opened-already")
                  ? pieces.text("recognition.dispute.contest.opened")
                  : pieces.text("recognition.dispute.contest.over", chance.lastDay().toString())));
      return;
    }
    section.add(
        new Paragraph(
            pieces.text(
                chance.provisional()
                    ? "recognition.dispute.contest.until.provisional"
                    : "recognition.dispute.contest.until",
                chance.lastDay().toString(),
                chance.since().toString(),
                chance.workingDays())));
    if (!access.may(Action.DISPUTE)) {
      section.add(new Paragraph(pieces.text("recognition.dispute.contest.approver")));
      return;
    }
    Div buttons =
        new Div(
            new Button(
                pieces.text("recognition.dispute.contest"),
                click -> contest(caseId, chance.contested(), target)));
    buttons.addClassName("bl-btns");
    section.add(buttons);
  }

  private void contest(UUID caseId, Contested contested, BureauCode target) {
    TextArea grounds = area("recognition.dispute.contest.grounds", GROUNDS_LENGTH);
    TextArea wish = area("recognition.dispute.contest.wish", WISH_LENGTH);
    KeptForm kept =
        new KeptForm(drafts, RecognitionRoutes.recognitionCase(caseId) + "/dispute", "")
            .field("grounds", grounds)
            .field("wish", wish);
    BindingDialog dialog =
        new BindingDialog(
                pieces.text("recognition.dispute.contest.ask"),
                pieces.text("recognition.dispute.contest"),
                List.of(
                    new Consequence(
                        pieces.text("recognition.dispute.holder.secretariat"),
                        pieces.text("recognition.dispute.contest.consequence")),
                    new Consequence(
                        pieces.chips().name(target),
                        pieces.text("recognition.dispute.contest.stays"))),
                () -> {
                  UUID made =
                      disputes.open(
                          new NewDispute(caseId, contested, grounds.getValue(), wish.getValue()));
                  kept.done();
                  Notices.success(pieces.text("recognition.dispute.contest.done"));
                  UI.getCurrentOrThrow().navigate(RecognitionRoutes.dispute(made));
                })
            .fields(kept, grounds, wish);
    kept.open();
    dialog.open();
  }

  private TextArea area(String key, int length) {
    TextArea area = new TextArea(pieces.text(key));
    area.setRequiredIndicatorVisible(true);
    area.setMaxLength(length);
    area.setMinHeight("110px");
    area.setWidthFull();
    return area;
  }
}

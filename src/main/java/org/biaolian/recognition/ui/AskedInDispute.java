package org.biaolian.recognition.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.function.SerializableRunnable;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.spring.annotation.SpringComponent;
import java.util.List;
import java.util.UUID;
import org.biaolian.draft.FormDrafts;
import org.biaolian.draft.KeptForm;
import org.biaolian.recognition.DisputeLine;
import org.biaolian.recognition.DisputeOpinions;
import org.biaolian.recognition.DisputeOpinions.Asked;
import org.biaolian.uikit.BindingDialog;
import org.biaolian.uikit.BindingDialog.Consequence;
import org.biaolian.uikit.Downloads;
import org.biaolian.uikit.Notices;
import org.biaolian.uikit.Section;

/** The disputes in which an expert is asked: the whole file, and the one opinion. */
@SpringComponent
class AskedInDispute {

  private static final int LENGTH = 4000;

  private final DisputeOpinions opinions;
  private final DisputeFacts facts;
  private final FormDrafts drafts;
  private final Pieces pieces;

  AskedInDispute(DisputeOpinions opinions, DisputeFacts facts, FormDrafts drafts, Pieces pieces) {
    this.opinions = opinions;
    this.facts = facts;
    this.drafts = drafts;
    this.pieces = pieces;
  }

  List<Div> parts(SerializableRunnable reload) {
    return opinions.mine().stream().map(asked -> part(asked, reload)).toList();
  }

  private Div part(Asked asked, SerializableRunnable reload) {
    DisputeLine line = asked.file().line();
    Div part =
        new Div(
            new H2(
                pieces.text(
                    "recognition.dispute.title",
                    line.requestNumber() == null ? "" : line.requestNumber(),
                    pieces.chips().name(line.applicant()),
                    pieces.chips().name(line.target()))),
            new Paragraph(line.standard().number() + " " + pieces.title(line.standard())));
    part.addClassName("bl-stack");
    facts.sections(asked.file(), this::download).forEach(part::add);
    part.add(
        asked.given()
            ? new Paragraph(pieces.text("recognition.dispute.asked.given"))
            : new Section(pieces.text("expert.opinion"), form(line, reload)));
    return part;
  }

  private Div form(DisputeLine line, SerializableRunnable reload) {
    TextArea opinion = new TextArea(pieces.text("expert.opinion"));
    opinion.setMaxLength(LENGTH);
    opinion.setMinHeight("120px");
    opinion.setRequiredIndicatorVisible(true);
    opinion.setWidthFull();
    KeptForm kept =
        new KeptForm(drafts, AssignedView.ROUTE + "/" + line.id(), "").field("opinion", opinion);
    Button give =
        new Button(
            pieces.text("expert.give"),
            click ->
                new BindingDialog(
                        pieces.text("expert.give.ask"),
                        pieces.text("expert.give"),
                        List.of(
                            new Consequence(
                                pieces.text("recognition.dispute.holder.secretariat"),
                                pieces.text("recognition.dispute.consequence.ask-expert"))),
                        () -> {
                          opinions.advise(line.id(), opinion.getValue());
                          kept.done();
                          Notices.success(pieces.text("expert.give.done"));
                          reload.run();
                        })
                    .open());
    give.addThemeVariants(ButtonVariant.PRIMARY);
    Div buttons = new Div(give);
    buttons.addClassName("bl-btns");
    Div form = new Div(kept, opinion, buttons);
    form.addClassName("bl-stack");
    kept.open();
    return form;
  }

  /** Asked anew at the moment of reading: the time of experts may be over. */
  private DownloadHandler download(UUID file) {
    return Downloads.of(event -> PaperUpload.response(opinions.open(file)));
  }
}

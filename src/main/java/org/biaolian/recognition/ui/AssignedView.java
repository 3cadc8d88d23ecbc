package org.biaolian.recognition.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AttachmentType;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.HttpStatusCode;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.biaolian.access.Action;
import org.biaolian.access.Requires;
import org.biaolian.draft.FormDrafts;
import org.biaolian.draft.KeptForm;
import org.biaolian.recognition.ExpertOpinions;
import org.biaolian.recognition.ExpertOpinions.Assigned;
import org.biaolian.recognition.RecognitionRoutes;
import org.biaolian.uikit.BindingDialog;
import org.biaolian.uikit.BindingDialog.Consequence;
import org.biaolian.uikit.Downloads;
import org.biaolian.uikit.EmptyState;
import org.biaolian.uikit.Facts;
import org.biaolian.uikit.Notices;
import org.biaolian.uikit.PageTitle;
import org.biaolian.uikit.Section;

/** What an expert is asked about: the request, the text, and the one opinion. */
@Route(AssignedView.ROUTE)
@com.vaadin.flow.router.PageTitle("expert.assigned.title")
@Menu(order = 450, title = "expert.assigned.title")
@Requires(Action.GIVE_OPINION)
class AssignedView extends Div {

  static final String ROUTE = RecognitionRoutes.ASSIGNED;

  private static final long serialVersionUID = 1L;
  private static final int LENGTH = 4000;

  private final transient ExpertOpinions opinions;
  private final transient Pieces pieces;
  private final transient AskedInDispute disputes;
  private final transient FormDrafts drafts;

  AssignedView(ExpertOpinions opinions, Pieces pieces, AskedInDispute disputes, FormDrafts drafts) {
    this.disputes = disputes;
    this.opinions = opinions;
    this.pieces = pieces;
    this.drafts = drafts;
    addClassName("bl-page");
    show();
  }

  private void show() {
    removeAll();
    add(
        new PageTitle(getTranslation("expert.assigned.title"))
            .sub(getTranslation("expert.assigned.sub")));
    List<Assigned> mine = opinions.mine();
    List<Div> asked = disputes.parts(this::show);
    if (mine.isEmpty() && asked.isEmpty()) {
      add(new EmptyState(getTranslation("expert.assigned.none")));
    }
    asked.forEach(this::add);
    mine.forEach(one -> add(section(one)));
  }

  private Section section(Assigned one) {
    Facts facts = new Facts().oneColumn();
    facts.putNumber(getTranslation("recognition.column.standard"), one.standard().number());
    facts.putNumber(getTranslation("recognition.column.number"), one.requestNumber());
    facts.put(getTranslation("recognition.column.applicant"), pieces.chip(one.applicant()));
    facts.put(getTranslation("recognition.column.target"), pieces.chip(one.target()));
    facts.put(getTranslation("recognition.effect"), pieces.word(one.effect()));
    facts.put(getTranslation("recognition.area"), one.area());
    facts.put(getTranslation("recognition.reasons"), one.reasons());
    facts.putNumber(getTranslation("expert.until"), one.until().toString());
    if (one.textFile() != null) {
      Anchor link = new Anchor(download(one.id()), AttachmentType.DOWNLOAD, "");
      link.setText(one.textFile());
      facts.put(getTranslation("catalogue.files.text"), link);
    }
    Section section = new Section(pieces.title(one.standard()), facts);
    if (!one.evidence().isEmpty()) {
      EvidenceLines lines = new EvidenceLines(getTranslation("evidence.marked"));
      lines.show(
          one.evidence(),
          file -> EvidenceLines.link(file, evidence(one.id(), file.id())),
          file -> Optional.empty());
      lines.getElement().setAttribute("aria-label", getTranslation("evidence.title"));
      section.add(lines);
    }
    section.add(one.opinion() == null ? form(one) : given(one.opinion()));
    return section;
  }

  private Div given(String opinion) {
    return new Div(new Paragraph(getTranslation("expert.given", opinion)));
  }

  private Div form(Assigned one) {
    TextArea opinion = new TextArea(getTranslation("expert.opinion"));
    opinion.setMaxLength(LENGTH);
    opinion.setMinHeight("120px");
    opinion.setRequiredIndicatorVisible(true);
    opinion.setWidthFull();
    KeptForm kept = new KeptForm(drafts, ROUTE + "/" + one.id(), "").field("opinion", opinion);
    Button give =
        new Button(
            getTranslation("expert.give"),
            click ->
                new BindingDialog(
                        getTranslation("expert.give.ask"),
                        getTranslation("expert.give"),
                        List.of(
                            new Consequence(
                                pieces.chips().name(one.target()),
                                getTranslation("expert.give.consequence"))),
                        () -> {
                          opinions.advise(one.id(), opinion.getValue());
                          kept.done();
                          Notices.success(getTranslation("expert.give.done"));
                          show();
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

  private DownloadHandler evidence(UUID assignment, UUID file) {
    return Downloads.of(event -> PaperUpload.response(opinions.evidence(assignment, file)));
  }

  /** Asked anew at the moment of reading: the assignment may have ended. */
  private DownloadHandler download(UUID assignment) {
    return Downloads.of(
        event ->
            opinions
                .text(assignment)
                .map(
                    text ->
                        new DownloadResponse(
                            text.bytes(), text.fileName(), text.mediaType(), text.size()))
                .orElseGet(() -> DownloadResponse.error(HttpStatusCode.NOT_FOUND)));
  }
}

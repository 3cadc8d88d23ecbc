package org.biaolian.recognition.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AttachmentType;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.function.SerializableRunnable;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.spring.annotation.SpringComponent;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.biaolian.access.Access;
import org.biaolian.access.Action;
import org.biaolian.access.CurrentActor;
import org.biaolian.kernel.RuleViolation;
import org.biaolian.recognition.CaseSummary;
import org.biaolian.recognition.CaseView;
import org.biaolian.recognition.CountersignAnswer;
import org.biaolian.recognition.Countersigning;
import org.biaolian.recognition.Countersigning.Heard;
import org.biaolian.recognition.RecognitionRoutes;
import org.biaolian.recognition.domain.CaseState;
import org.biaolian.recognition.domain.Countersignature;
import org.biaolian.uikit.BindingDialog;
import org.biaolian.uikit.BindingDialog.Consequence;
import org.biaolian.uikit.Downloads;
import org.biaolian.uikit.Notices;
import org.biaolian.uikit.Section;
import org.springframework.beans.factory.annotation.Value;

/** The sector departments on a case (会签), for the target's house. */
@SpringComponent
class CountersignParts {

  private final Countersigning service;
  private final Pieces pieces;
  private final CurrentActor actors;
  private final Access access;
  private final String baseUrl;

  CountersignParts(
      Countersigning service,
      Pieces pieces,
      CurrentActor actors,
      Access access,
      @Value("${biaolian.base-url:}") String baseUrl) {
    this.service = service;
    this.pieces = pieces;
    this.actors = actors;
    this.access = access;
    this.baseUrl = baseUrl;
  }

  /** Nothing for those whom it does not concern. */
  Optional<Section> section(CaseView view, List<Heard> heard, SerializableRunnable reload) {
    CaseSummary summary = view.summary();
    boolean asks =
        access.may(Action.ASSESS_CASE)
            && actors.require().actsFor(summary.target())
            && summary.state() == CaseState.ASSESSING;
    if (heard.isEmpty() && !asks) {
      return Optional.empty();
    }
    Section section = new Section(pieces.text("countersign.section"));
    heard.forEach(one -> section.add(line(one, asks, reload)));
    if (asks) {
      section.add(buttons(new Button(pieces.text("countersign.ask"), click -> ask(view, reload))));
    }
    return Optional.of(section);
  }

  private Div line(Heard one, boolean asks, SerializableRunnable reload) {
    Div line =
        new Div(
            new Span(one.department() + " · " + pieces.word(one.state())),
            new Paragraph(one.question()));
    line.addClassName("bl-stack");
    CountersignAnswer answer = one.answer();
    String by = one.answeredBy();
    if (answer != null && by != null) {
      String way = one.byLink() ? "countersign.by-link" : "countersign.by-letter";
      line.add(
          new Paragraph(pieces.text(way, pieces.word(answer), by, pieces.day(one.answeredAt()))));
      if (one.answerText() != null) {
        line.add(new Paragraph(one.answerText()));
      }
    }
    if (one.letter() != null) {
      Anchor letter = new Anchor(download(one.id()), AttachmentType.DOWNLOAD, "");
      letter.setText(one.letter());
      line.add(letter);
    }
    if (asks && one.state() == Countersignature.State.WAITING) {
      if (one.linkUntil() != null) {
        line.add(new Paragraph(pieces.text("countersign.link-out", pieces.day(one.linkUntil()))));
      }
      line.add(
          buttons(
              new Button(pieces.text("countersign.link"), click -> link(one, reload)),
              new Button(pieces.text("countersign.letter"), click -> letter(one, reload)),
              new Button(pieces.text("countersign.revoke"), click -> revoke(one, reload))),
          new PaperUpload(
              pieces.text("countersign.attach"),
              (name, content) -> service.attachLetter(one.id(), name, content),
              reload));
    }
    return line;
  }

  private DownloadHandler download(UUID id) {
    return Downloads.of(event -> PaperUpload.response(service.open(id)));
  }

  private static Div buttons(Button... some) {
    Div buttons = new Div(some);
    buttons.addClassName("bl-btns");
    return buttons;
  }

  private TextArea area(String key, int length) {
    TextArea area = new TextArea(pieces.text(key));
    area.setMaxLength(length);
    area.setWidthFull();
    return area;
  }

  private TextField field(String key, int length) {
    TextField field = new TextField(pieces.text(key));
    field.setMaxLength(length);
    field.setWidthFull();
    return field;
  }

  private BindingDialog dialog(String step, String whom, SerializableRunnable action) {
    return new BindingDialog(
        pieces.text("countersign." + step + ".title"),
        pieces.text("countersign." + step),
        List.of(new Consequence(whom, pieces.text("countersign." + step + ".consequence"))),
        action);
  }

  private void ask(CaseView view, SerializableRunnable reload) {
    TextField department = field("countersign.department", 200);
    TextArea question = area("countersign.question", 1000);
    dialog(
            "ask",
            view.summary().standard().number(),
            () -> {
              service.ask(
                  view.summary().id(), view.version(), department.getValue(), question.getValue());
              Notices.success(pieces.text("countersign.ask.done"));
              reload.run();
            })
        .fields(department, question)
        .open();
  }

  private void link(Heard one, SerializableRunnable reload) {
    dialog(
            "link",
            one.department(),
            () -> {
              String secret = service.link(one.id());
              reload.run();
              show(one, baseUrl + "/" + RecognitionRoutes.countersign(secret));
            })
        .open();
  }

  /** The link is shown this once. */
  private void show(Heard one, String link) {
    TextArea address = area("countersign.link.address", 500);
    address.setValue(link);
    address.setReadOnly(true);
    Dialog dialog = new Dialog(pieces.text("countersign.link.shown", one.department()));
    dialog.add(new Paragraph(pieces.text("countersign.link.once")), address);
    dialog
        .getFooter()
        .add(new Button(pieces.text("countersign.link.close"), click -> dialog.close()));
    dialog.open();
  }

  private void letter(Heard one, SerializableRunnable reload) {
    Select<CountersignAnswer> answer = new Select<>();
    answer.setLabel(pieces.text("countersign.answer"));
    answer.setItems(CountersignAnswer.values());
    answer.setItemLabelGenerator(each -> each == null ? "" : pieces.word(each));
    answer.setWidthFull();
    TextArea text = area("countersign.answer-text", 2000);
    TextField by = field("countersign.answered-by", 100);
    dialog(
            "letter",
            one.department(),
            () -> {
              if (answer.getValue() == null) {
                throw new RuleViolation("countersign-answer-incomplete");
              }
              service.answerByLetter(one.id(), answer.getValue(), text.getValue(), by.getValue());
              Notices.success(pieces.text("countersign.letter.done"));
              reload.run();
            })
        .fields(answer, text, by)
        .open();
  }

  private void revoke(Heard one, SerializableRunnable reload) {
    TextArea reason = area("recognition.reason", 1000);
    dialog(
            "revoke",
            one.department(),
            () -> {
              service.revoke(one.id(), reason.getValue());
              Notices.success(pieces.text("countersign.revoke.done"));
              reload.run();
            })
        .fields(reason)
        .open();
  }
}

package org.biaolian.recognition.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AttachmentType;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.biaolian.access.Action;
import org.biaolian.access.CurrentActor;
import org.biaolian.access.Requires;
import org.biaolian.bureau.Circle;
import org.biaolian.bureau.Circles;
import org.biaolian.document.FilePurpose;
import org.biaolian.kernel.CircleCode;
import org.biaolian.recognition.PaperKind;
import org.biaolian.recognition.PaperPlace;
import org.biaolian.recognition.PaperTemplates;
import org.biaolian.recognition.PaperTemplates.Version;
import org.biaolian.recognition.RecognitionPapers.PaperFile;
import org.biaolian.recognition.RecognitionRoutes;
import org.biaolian.uikit.BindingDialog;
import org.biaolian.uikit.BindingDialog.Consequence;
import org.biaolian.uikit.Downloads;
import org.biaolian.uikit.PageTitle;
import org.biaolian.uikit.Section;

/** Where a secretariat replaces the Word templates of its circle's papers. */
@Route(RecognitionRoutes.TEMPLATES)
@com.vaadin.flow.router.PageTitle("template.title")
@Menu(order = 470, title = "template.title")
@Requires(Action.MANAGE_CIRCLE)
class TemplatesView extends Div {

  private static final long serialVersionUID = 1L;

  private final transient PaperTemplates templates;
  private final transient List<Circle> circles;
  private final transient Pieces pieces;
  private final Div stack = new Div();

  TemplatesView(PaperTemplates templates, Circles circles, CurrentActor actors, Pieces pieces) {
    this.templates = templates;
    this.pieces = pieces;
    this.circles =
        circles.all().stream()
            .filter(one -> actors.require().circles().contains(one.code()))
            .sorted(Comparator.comparing(one -> one.code().value()))
            .toList();
    addClassName("bl-page");
    stack.addClassName("bl-stack");
    add(new PageTitle(getTranslation("template.title")).sub(getTranslation("template.sub")), stack);
    show();
  }

  private void show() {
    stack.removeAll();
    for (Circle circle : circles) {
      for (PaperKind kind : PaperKind.values()) {
        stack.add(section(circle, kind));
      }
    }
  }

  private Section section(Circle circle, PaperKind kind) {
    CircleCode code = circle.code();
    Div links =
        new Div(
            link("template.current", current(code, kind)),
            link("template.preview", preview(code, kind)),
            link("template.default", byDefault(kind)));
    links.addClassName("bl-chips");
    Div buttons = new Div(new Button(getTranslation("template.back"), click -> back(code, kind)));
    buttons.addClassName("bl-btns");
    Paragraph places = new Paragraph(getTranslation("template.places", places(kind, false)));
    Paragraph required = new Paragraph(getTranslation("template.required", places(kind, true)));
    places.addClassName("bl-wrap");
    required.addClassName("bl-wrap");
    Div said = new Div(required, places);
    if (PaperPlace.ORDINAL.ofLine(kind)) {
      said.add(new Paragraph(getTranslation("template.row", lines(kind))));
    }
    List<Version> versions = templates.versions(code, kind);
    Section section =
        new Section(
            circle.shortName(getLocale()) + " · " + pieces.word(kind),
            links,
            said,
            new PaperUpload(
                FilePurpose.PAPER_TEMPLATE,
                "template.hint",
                getTranslation("template.upload"),
                (fileName, content) -> templates.put(code, kind, fileName, content),
                this::show),
            history(versions));
    if (!versions.isEmpty() && versions.getFirst().fileName() != null) {
      section.add(buttons);
    }
    return section;
  }

  private static String places(PaperKind kind, boolean required) {
    return PaperPlace.of(kind).stream()
        .filter(place -> place.required() == required)
        .map(place -> "{{" + place.label() + "}}")
        .collect(Collectors.joining(" "));
  }

  private static String lines(PaperKind kind) {
    return PaperPlace.of(kind).stream()
        .filter(place -> place.ofLine(kind))
        .map(place -> "{{" + place.label() + "}}")
        .collect(Collectors.joining(" "));
  }

  private UnorderedList history(List<Version> versions) {
    UnorderedList list = new UnorderedList();
    list.addClassName("bl-files");
    for (Version one : versions) {
      String name = one.fileName();
      Span what = new Span(name == null ? getTranslation("template.by-default") : name);
      Span who = new Span(one.by() + " · " + pieces.day(one.at()));
      who.addClassNames("muted", "small");
      list.add(new ListItem(what, who));
    }
    if (versions.isEmpty()) {
      list.add(new ListItem(new Span(getTranslation("template.by-default"))));
    }
    return list;
  }

  private void back(CircleCode circle, PaperKind kind) {
    new BindingDialog(
            getTranslation("template.back.title"),
            getTranslation("template.back"),
            List.of(new Consequence(pieces.word(kind), getTranslation("template.consequence"))),
            () -> {
              templates.backToDefault(circle, kind);
              show();
            })
        .open();
  }

  private Anchor link(String key, DownloadHandler file) {
    Anchor link = new Anchor(file, AttachmentType.DOWNLOAD, "");
    link.setText(getTranslation(key));
    return link;
  }

  private DownloadHandler current(CircleCode circle, PaperKind kind) {
    return Downloads.of(event -> response(templates.current(circle, kind)));
  }

  private DownloadHandler preview(CircleCode circle, PaperKind kind) {
    return Downloads.of(event -> response(templates.preview(circle, kind)));
  }

  private DownloadHandler byDefault(PaperKind kind) {
    return Downloads.of(event -> response(templates.byDefault(kind)));
  }

  private static DownloadResponse response(PaperFile file) {
    return new DownloadResponse(file.bytes(), file.name(), file.mediaType(), file.size());
  }
}

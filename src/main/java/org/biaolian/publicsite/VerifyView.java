package org.biaolian.publicsite;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.UIDetachedException;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteAlias;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import com.vaadin.flow.server.streams.UploadEvent;
import java.io.IOException;
import java.io.InputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Future;
import org.biaolian.bureau.Organizations;
import org.biaolian.kernel.Sha256;
import org.biaolian.recognition.AnnouncementChecks;
import org.biaolian.recognition.AnnouncementView;
import org.biaolian.recognition.PaperCheck;
import org.biaolian.recognition.PaperChecks;
import org.biaolian.recognition.RecognitionRoutes;
import org.biaolian.shell.PublicLayout;
import org.biaolian.uikit.PageTitle;
import org.biaolian.uikit.Section;

/** Where anybody asks what became of a paper: by its code, its number or the file itself. */
@Route(value = RecognitionRoutes.VERIFY, layout = PublicLayout.class)
@RouteAlias(value = RecognitionRoutes.VERIFY + "/:code", layout = PublicLayout.class)
@AnonymousAllowed
class VerifyView extends Div implements BeforeEnterObserver, HasDynamicTitle {

  private static final long serialVersionUID = 1L;

  private static final String QUESTION = "q";
  private static final int LARGEST_FILE = 20 * 1024 * 1024;
  private static final int LONGEST_QUESTION = 100;

  private final transient PaperChecks checks;
  private final transient AnnouncementChecks announcements;
  private final transient Organizations organizations;
  private final TextField question = new TextField();
  private final Div result = new Div();

  VerifyView(PaperChecks checks, AnnouncementChecks announcements, Organizations organizations) {
    this.announcements = announcements;
    this.checks = checks;
    this.organizations = organizations;
    addClassName("bl-page");
    result.addClassName("bl-stack");
    result.getElement().setAttribute("aria-live", "polite");
    Div stack = new Div(result, asking(), file());
    stack.addClassName("bl-stack");
    Paragraph shown =
        new Paragraph(
            new Anchor("/" + RecognitionRoutes.PUBLICITY, getTranslation("verify.publicity")));
    add(
        new PageTitle(getTranslation("verify.title")).sub(getTranslation("verify.sub")),
        stack,
        shown);
  }

  @Override
  public String getPageTitle() {
    return getTranslation("verify.title");
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    List<String> asked =
        event.getLocation().getQueryParameters().getParameters().getOrDefault(QUESTION, List.of());
    String typed = event.getRouteParameters().get("code").orElse(String.join("", asked));
    question.setValue(typed.substring(0, Math.min(typed.length(), LONGEST_QUESTION)));
    result.removeAll();
    if (!typed.isBlank()) {
      show(checks.find(typed), announcements.find(typed), "verify.unknown");
    }
  }

  private Section asking() {
    question.setLabel(getTranslation("verify.question"));
    question.setMaxLength(LONGEST_QUESTION);
    question.setWidthFull();
    question.addClassName("num");
    Button ask = new Button(getTranslation("verify.ask"), click -> ask());
    ask.addThemeVariants(ButtonVariant.PRIMARY);
    ask.addClickShortcut(Key.ENTER);
    Div buttons = new Div(ask);
    buttons.addClassName("bl-btns");
    return new Section(getTranslation("verify.by-code"), question, buttons);
  }

  /** By a new address, so that the door counts each question. */
  private void ask() {
    String typed = question.getValue().strip();
    question.setInvalid(typed.isEmpty());
    if (typed.isEmpty()) {
      question.setErrorMessage(getTranslation("verify.empty"));
      return;
    }
    UI.getCurrent()
        .getPage()
        .setLocation(
            "/"
                + RecognitionRoutes.VERIFY
                + "?"
                + QUESTION
                + "="
                + URLEncoder.encode(typed, StandardCharsets.UTF_8));
  }

  private Section file() {
    Upload upload = new Upload();
    upload.setUploadHandler(event -> receive(event, upload));
    upload.addClassName("bl-upload");
    upload.setMaxFiles(1);
    upload.setMaxFileSize(LARGEST_FILE);
    upload.setAcceptedFileExtensions(".pdf");
    upload.setUploadButton(new Button(getTranslation("verify.choose")));
    upload.setDropLabel(new Span(getTranslation("verify.drop")));
    upload.addFileRejectedListener(
        event -> {
          result.removeAll();
          result.add(alert("verify.file-refused"));
        });
    Paragraph hint = new Paragraph(getTranslation("verify.file-hint"));
    hint.addClassNames("small", "muted");
    return new Section(getTranslation("verify.by-file"), upload, hint);
  }

  /** Reads the file once and keeps nothing of it. */
  private void receive(UploadEvent event, Upload upload) throws IOException {
    Sha256 hash;
    try (InputStream content = event.getInputStream()) {
      hash = Sha256.of(content);
    }
    try {
      Future<Void> _ =
          event
              .getUI()
              .access(
                  () -> {
                    upload.clearFileList();
                    question.clear();
                    show(
                        checks.find(hash),
                        announcements.find(hash).stream().toList(),
                        "verify.file-unknown");
                  });
    } catch (UIDetachedException _) {
      // the reader has gone on
    }
  }

  private void show(
      Optional<PaperCheck> paper, List<AnnouncementView> announced, String otherwise) {
    result.removeAll();
    paper.ifPresent(
        check -> result.add(new VerifiedPaper(check, organizations, this, getLocale()).section()));
    announced.forEach(
        one ->
            result.add(new VerifiedAnnouncement(one, organizations, this, getLocale()).section()));
    if (paper.isEmpty() && announced.isEmpty()) {
      result.add(alert(otherwise));
    }
  }

  private Div alert(String key) {
    Div alert = new Div(getTranslation(key));
    alert.addClassName("bl-alert");
    return alert;
  }
}

package org.biaolian.publicsite;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AttachmentType;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.HttpStatusCode;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import org.biaolian.bureau.Organizations;
import org.biaolian.catalogue.StandardFacts;
import org.biaolian.kernel.BureauCode;
import org.biaolian.kernel.RuleViolation;
import org.biaolian.recognition.CountersignAnswer;
import org.biaolian.recognition.CountersignLetters;
import org.biaolian.recognition.CountersignLetters.Letter;
import org.biaolian.recognition.RecognitionRoutes;
import org.biaolian.shell.LanguageSwitch;
import org.biaolian.uikit.Downloads;
import org.biaolian.uikit.Facts;
import org.biaolian.uikit.PageTitle;
import org.biaolian.uikit.Refusals;
import org.biaolian.uikit.Section;
import org.biaolian.uikit.Words;

/** Where a sector department answers by its one-time link: this one matter, and no way on. */
@Route(value = RecognitionRoutes.COUNTERSIGN + "/:secret", autoLayout = false)
@AnonymousAllowed
class CountersignView extends Div implements BeforeEnterObserver, HasDynamicTitle {

  private static final long serialVersionUID = 1L;

  private final transient CountersignLetters letters;
  private final transient Organizations organizations;
  private final transient Clock clock;
  private final RadioButtonGroup<CountersignAnswer> answer = new RadioButtonGroup<>();
  private final TextArea text = new TextArea();
  private final TextField by = new TextField();
  private final Div error = new Div();
  private final Button send = new Button();
  private final Main main = new Main();

  CountersignView(CountersignLetters letters, Organizations organizations, Clock clock) {
    this.letters = letters;
    this.organizations = organizations;
    this.clock = clock;
    addClassName("bl-public");
    main.addClassName("bl-public-main");
    Div end = new Div(new LanguageSwitch());
    end.addClassName("end");
    Header bar = new Header(new Span(getTranslation("app.name")), end);
    bar.addClassName("bl-public-bar");
    add(bar, main);
  }

  @Override
  public String getPageTitle() {
    return getTranslation("countersign.page");
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    String secret = event.getRouteParameters().get("secret").orElse("");
    main.removeAll();
    letters.find(secret).ifPresentOrElse(letter -> show(secret, letter), () -> say("dead"));
  }

  /** Nothing tells a wrong link from a used one. */
  private void say(String what) {
    main.removeAll();
    main.add(
        new PageTitle(getTranslation("countersign.page")),
        new Section(
            getTranslation("countersign.page." + what),
            new Paragraph(getTranslation("countersign.page." + what + ".sentence"))));
  }

  private void show(String secret, Letter letter) {
    Facts facts = new Facts().oneColumn();
    facts.put(getTranslation("countersign.asks"), name(letter.asks()));
    facts.put(getTranslation("recognition.column.applicant"), name(letter.applicant()));
    facts.put(
        getTranslation("recognition.column.standard"),
        letter.standard().number() + " " + title(letter.standard()));
    facts.put(getTranslation("recognition.effect"), word(letter.effect()));
    facts.put(getTranslation("recognition.area"), letter.area());
    facts.put(getTranslation("countersign.question"), letter.question());
    facts.putNumber(
        getTranslation("countersign.until"),
        LocalDate.ofInstant(letter.until(), clock.getZone()).toString());
    if (letter.textFile() == null) {
      facts.put(
          getTranslation("countersign.text-file"), getTranslation("countersign.text-withheld"));
    } else {
      Anchor link = new Anchor(text(secret), AttachmentType.DOWNLOAD, "");
      link.setText(letter.textFile());
      facts.put(getTranslation("countersign.text-file"), link);
    }
    answer.setLabel(getTranslation("countersign.answer"));
    answer.setItems(CountersignAnswer.values());
    answer.setItemLabelGenerator(this::word);
    text.setLabel(getTranslation("countersign.answer-text"));
    text.setMaxLength(2000);
    text.setWidthFull();
    by.setLabel(getTranslation("countersign.answered-by"));
    by.setMaxLength(100);
    by.setWidthFull();
    error.addClassName("bl-alert");
    error.getElement().setAttribute("role", "alert");
    error.setVisible(false);
    send.setText(getTranslation("countersign.send"));
    send.addThemeVariants(ButtonVariant.PRIMARY);
    send.setDisableOnClick(true);
    send.addClickListener(click -> send(secret));
    Div buttons = new Div(send);
    buttons.addClassName("bl-btns");
    Div fields =
        new Div(
            new Paragraph(getTranslation("countersign.once")), answer, text, by, error, buttons);
    fields.addClassName("bl-stack");
    main.add(
        new PageTitle(getTranslation("countersign.page")).sub(letter.department()),
        new Section(getTranslation("countersign.matter"), facts),
        new Section(getTranslation("countersign.answer"), fields));
  }

  /** By a link that still opens, asked anew at each click. */
  private DownloadHandler text(String secret) {
    return Downloads.of(
        event ->
            letters
                .text(secret)
                .map(
                    file ->
                        new DownloadResponse(
                            file.bytes(), file.fileName(), file.mediaType(), file.size()))
                .orElseGet(() -> DownloadResponse.error(HttpStatusCode.NOT_FOUND)));
  }

  private String name(BureauCode bureau) {
    return organizations.bureau(bureau).name(getLocale());
  }

  private String title(StandardFacts standard) {
    String english = standard.titleEn();
    return getLocale().getLanguage().equals(Locale.CHINESE.getLanguage()) || english == null
        ? standard.titleZh()
        : english;
  }

  private String word(Enum<?> constant) {
    return getTranslation(Words.key(constant));
  }

  private void send(String secret) {
    error.setVisible(false);
    try {
      if (answer.getValue() == null) {
        throw new RuleViolation("countersign-answer-incomplete");
      }
      letters.answer(secret, answer.getValue(), text.getValue(), by.getValue());
      say("thanks");
    } catch (RuntimeException failure) {
      error.setText(Refusals.sentence(this, failure).orElseThrow(() -> failure));
      error.setVisible(true);
      send.setEnabled(true);
    }
  }
}

package org.biaolian.recognition.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import org.biaolian.kernel.RuleViolation;
import org.biaolian.recognition.CountersignAnswer;
import org.biaolian.recognition.CountersignLetters;
import org.biaolian.recognition.CountersignLetters.Letter;
import org.biaolian.recognition.RecognitionRoutes;
import org.biaolian.uikit.Facts;
import org.biaolian.uikit.PageTitle;
import org.biaolian.uikit.Refusals;
import org.biaolian.uikit.Section;

/** Where a sector department answers by its one-time link: this one matter, and no way on. */
@Route(value = RecognitionRoutes.COUNTERSIGN + "/:secret", autoLayout = false)
@AnonymousAllowed
class CountersignView extends Div implements BeforeEnterObserver, HasDynamicTitle {

  private static final long serialVersionUID = 1L;

  private final transient CountersignLetters letters;
  private final transient Pieces pieces;
  private final RadioButtonGroup<CountersignAnswer> answer = new RadioButtonGroup<>();
  private final TextArea text = new TextArea();
  private final TextField by = new TextField();
  private final Div error = new Div();
  private final Button send = new Button();
  private final Main main = new Main();

  CountersignView(CountersignLetters letters, Pieces pieces) {
    this.letters = letters;
    this.pieces = pieces;
    addClassName("bl-public");
    main.addClassName("bl-public-main");
    add(main);
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
    facts.put(getTranslation("countersign.asks"), pieces.chips().name(letter.asks()));
    facts.put(
        getTranslation("recognition.column.applicant"), pieces.chips().name(letter.applicant()));
    facts.put(
        getTranslation("recognition.column.standard"),
        letter.standard().number() + " " + pieces.title(letter.standard()));
    facts.put(getTranslation("recognition.effect"), pieces.word(letter.effect()));
    facts.put(getTranslation("recognition.area"), letter.area());
    facts.put(getTranslation("countersign.question"), letter.question());
    facts.putNumber(getTranslation("countersign.until"), pieces.day(letter.until()));
    answer.setLabel(getTranslation("countersign.answer"));
    answer.setItems(CountersignAnswer.values());
    answer.setItemLabelGenerator(pieces::word);
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

package org.biaolian.recognition.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.biaolian.access.Action;
import org.biaolian.access.Requires;
import org.biaolian.recognition.ActView;
import org.biaolian.recognition.ActView.Step;
import org.biaolian.recognition.RecognitionRoutes;
import org.biaolian.recognition.RegisterActs;
import org.biaolian.recognition.RegisterLine;
import org.biaolian.uikit.BindingDialog;
import org.biaolian.uikit.BindingDialog.Consequence;
import org.biaolian.uikit.DemoTag;
import org.biaolian.uikit.Facts;
import org.biaolian.uikit.Notices;
import org.biaolian.uikit.PageTitle;
import org.biaolian.uikit.Section;
import org.biaolian.uikit.StatusBadge;
import org.biaolian.uikit.StatusBadge.Tone;
import org.jspecify.annotations.Nullable;

/** One act on the register on its way through three people. */
@Route(RecognitionRoutes.ACTS + "/:id")
@Requires(Action.READ_SHARED)
class ActPage extends Div implements BeforeEnterObserver, HasDynamicTitle {

  private static final long serialVersionUID = 1L;
  private static final int TEXT_LENGTH = 1000;

  private final transient RegisterActs acts;
  private final transient ActForm form;
  private final transient Pieces pieces;
  private String title = "";

  ActPage(RegisterActs acts, ActForm form, Pieces pieces) {
    this.acts = acts;
    this.form = form;
    this.pieces = pieces;
    addClassName("bl-page");
  }

  @Override
  public String getPageTitle() {
    return title;
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    Optional<ActView> found = Ids.read(event, "id").flatMap(acts::find);
    if (found.isEmpty()) {
      event.rerouteToError(NotFoundException.class, "act");
      return;
    }
    show(found.get());
  }

  private void show(ActView act) {
    title = getTranslation("recognition.act.title", pieces.word(act.kind()), act.entries().size());
    removeAll();
    PageTitle head =
        new PageTitle(title)
            .sub(pieces.chips().name(act.bureau()))
            .tags(new StatusBadge(pieces.word(act.state()), tone(act)));
    if (act.demonstration()) {
      head.tags(new DemoTag());
    }
    Div main = new Div(steps(act), entries(act));
    main.addClassName("bl-stack");
    Div columns = new Div(main, facts(act));
    columns.addClassNames("bl-cols", "wide-side");
    add(head, columns);
  }

  private static Tone tone(ActView act) {
    return switch (act.state()) {
      case PROPOSED, REVIEWED -> Tone.INFO;
      case SIGNED -> Tone.GOOD;
      case REFUSED -> Tone.WARNING;
      case WITHDRAWN -> Tone.NEUTRAL;
    };
  }

  private Section steps(ActView act) {
    Div buttons = new Div();
    buttons.addClassName("bl-btns");
    act.steps().stream().sorted().forEach(step -> buttons.add(button(step, act)));
    return new Section(
        getTranslation("recognition.act.what"),
        act.steps().isEmpty() ? new Span(getTranslation("recognition.act.nothing")) : buttons);
  }

  private Button button(Step step, ActView act) {
    UUID id = act.id();
    long seen = act.version();
    List<Consequence> caused = form.follows(act.kind(), new LinkedHashSet<>(act.entries()));
    List<Consequence> closed =
        List.of(new Consequence(title, getTranslation("recognition.act.follows.closed")));
    return switch (step) {
      case AGREE ->
          asking("agree", caused, "recognition.act.opinion", text -> acts.agree(id, seen, text));
      case SIGN -> asking("sign", caused, null, text -> acts.sign(id, seen));
      case REFUSE_REVIEW ->
          asking(
              "refuse",
              closed,
              "recognition.act.refusal",
              text -> acts.refuseFromReview(id, seen, text));
      case REFUSE_SIGNATURE ->
          asking(
              "refuse",
              closed,
              "recognition.act.refusal",
              text -> acts.refuseFromSignature(id, seen, text));
      case WITHDRAW -> asking("withdraw", closed, null, text -> acts.withdraw(id, seen));
    };
  }

  private Button asking(
      String step,
      List<Consequence> follows,
      @Nullable String labelKey,
      SerializableConsumer<String> action) {
    String verb = getTranslation("recognition.act.step." + step);
    Button button =
        new Button(
            verb,
            click -> {
              TextArea text = new TextArea();
              BindingDialog dialog =
                  new BindingDialog(
                      getTranslation("recognition.act.ask." + step),
                      verb,
                      follows,
                      () -> {
                        action.accept(text.getValue());
                        Notices.success(getTranslation("recognition.act.done"));
                        getUI().ifPresent(ui -> ui.refreshCurrentRoute(false));
                      });
              if (labelKey != null) {
                text.setLabel(getTranslation(labelKey));
                text.setRequiredIndicatorVisible(true);
                text.setMaxLength(TEXT_LENGTH);
                text.setWidthFull();
                dialog.fields(text);
              }
              dialog.open();
            });
    if (step.equals("agree") || step.equals("sign")) {
      button.addThemeVariants(ButtonVariant.PRIMARY);
    }
    return button;
  }

  private Section entries(ActView act) {
    Section section = new Section(getTranslation("recognition.act.entries")).flush();
    for (RegisterLine line : act.entries()) {
      Div row =
          new Div(
              new Anchor("/" + RecognitionRoutes.recognition(line.id()), line.standard().number()),
              new Span(pieces.title(line.standard())),
              new StatusBadge(pieces.word(line.state()), Tones.of(line.state())));
      row.addClassName("bl-row");
      section.add(row);
    }
    return section;
  }

  private Section facts(ActView act) {
    Facts facts = new Facts().oneColumn();
    facts.put(getTranslation("recognition.act.ground"), pieces.word(act.ground()));
    facts.put(getTranslation("recognition.act.reason"), act.reason());
    if (act.until() != null) {
      facts.putNumber(getTranslation("recognition.act.until"), act.until().toString());
    }
    if (act.agreement() != null) {
      facts.put(getTranslation("recognition.act.agreement"), act.agreement());
    }
    facts.putNumber(getTranslation("recognition.act.proposed-on"), act.proposedOn().toString());
    if (act.closedOn() != null) {
      facts.putNumber(getTranslation("recognition.closed-on"), act.closedOn().toString());
    }
    facts.put(getTranslation("recognition.clerk"), act.clerk());
    facts.put(getTranslation("recognition.reviewer"), act.reviewer());
    facts.put(getTranslation("recognition.act.opinion"), act.opinion());
    facts.put(getTranslation("recognition.signer"), act.signer());
    if (act.refusal() != null) {
      facts.put(getTranslation("recognition.act.refusal"), act.refusal());
    }
    return new Section(getTranslation("recognition.act.facts"), facts);
  }
}

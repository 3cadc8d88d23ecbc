package org.biaolian.bureau.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.function.SerializableRunnable;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import java.util.List;
import java.util.Optional;
import org.biaolian.access.Action;
import org.biaolian.access.Requires;
import org.biaolian.bureau.Circle;
import org.biaolian.bureau.Circles;
import org.biaolian.kernel.CircleCode;
import org.biaolian.policy.CircleFigure;
import org.biaolian.policy.CircleFigures;
import org.biaolian.policy.FigureValue;
import org.biaolian.uikit.HasCrumbs;
import org.biaolian.uikit.PageTitle;
import org.biaolian.uikit.Section;
import org.biaolian.uikit.StatusBadge;
import org.biaolian.uikit.StatusBadge.Tone;
import org.biaolian.uikit.Words;

/** The figures of policy in a circle, each with its source; its secretariat sets its own. */
@Route(FiguresView.ROUTE)
@Requires(Action.READ_SHARED)
class FiguresView extends Div implements BeforeEnterObserver, HasDynamicTitle, HasCrumbs {

  static final String ROUTE = "circles/:circle/figures";

  private static final long serialVersionUID = 1L;

  private final transient Circles circles;
  private final transient CircleFigures figures;
  private final transient FigureWords words;
  private final transient FigureDialogs dialogs;
  private final transient OwnCircle ownCircle;
  private String title = "";

  FiguresView(
      Circles circles,
      CircleFigures figures,
      FigureWords words,
      FigureDialogs dialogs,
      OwnCircle ownCircle) {
    this.circles = circles;
    this.figures = figures;
    this.words = words;
    this.dialogs = dialogs;
    this.ownCircle = ownCircle;
    addClassName("bl-page");
  }

  static String route(CircleCode circle) {
    return ROUTE.replace(":circle", circle.value());
  }

  @Override
  public String getPageTitle() {
    return title;
  }

  @Override
  public List<Crumb> crumbs() {
    return List.of(new Crumb(getTranslation("circles.title"), "circles"), new Crumb(title, ""));
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    Optional<Circle> found =
        event
            .getRouteParameters()
            .get("circle")
            .filter(CircleCode::matches)
            .map(CircleCode::new)
            .flatMap(circles::find);
    if (found.isEmpty()) {
      event.rerouteToError(NotFoundException.class, "circle");
      return;
    }
    show(found.get());
  }

  private void show(Circle circle) {
    title = getTranslation("figures.title", circle.name(getLocale()));
    removeAll();
    boolean own = ownCircle.is(circle.code());
    List<CircleFigure> all = figures.of(circle.code());
    Section settable = new Section(getTranslation("figures.settable")).flush();
    Section fixed = new Section(getTranslation("figures.fixed")).flush();
    all.forEach(
        one -> (one.settable() ? settable : fixed).add(row(circle, one, own && one.settable())));
    Div cards = new Div(settable, fixed);
    cards.addClassName("bl-stack");
    add(new PageTitle(title).sub(getTranslation(own ? "figures.sub.own" : "figures.sub")), cards);
  }

  private Div row(Circle circle, CircleFigure one, boolean changes) {
    Span name = new Span(getTranslation(Words.key(one.name())));
    name.addClassName("bl-figure-name");
    Span value = new Span(words.value(one.name(), one.today().text()));
    value.addClassName("bl-figure-value");
    Span source =
        new Span(
            getTranslation(
                "figures.source", one.today().citation(), one.today().validFrom().toString()));
    source.addClassNames("muted", "grow");
    Div row = new Div(name, value);
    row.addClassName("bl-row");
    if (one.own()) {
      row.add(
          new StatusBadge(getTranslation("figures.own"), Tone.INFO),
          new Span(
              getTranslation("figures.general", words.value(one.name(), one.general().text()))));
    }
    row.add(source);
    if (one.today().validTo() != null) {
      row.add(
          new StatusBadge(
              getTranslation("figures.until", one.today().validTo().toString()), Tone.NEUTRAL));
    }
    one.announced().forEach(later -> row.add(announced(circle, one, later, changes)));
    if (changes) {
      row.add(buttons(circle, one));
    }
    return row;
  }

  private Div announced(Circle circle, CircleFigure one, FigureValue later, boolean changes) {
    StatusBadge badge =
        new StatusBadge(
            getTranslation(
                "figures.from",
                later.validFrom().toString(),
                words.value(one.name(), later.text())),
            Tone.WARNING);
    Span source = new Span(later.citation());
    source.addClassName("muted");
    Div line = new Div(badge, source);
    line.addClassName("bl-figure-later");
    if (later.validTo() != null) {
      line.add(new Span(getTranslation("figures.until", later.validTo().toString())));
    }
    if (changes) {
      line.add(
          small(
              "figures.take-back",
              getTranslation(Words.key(one.name())) + " " + later.validFrom(),
              () -> dialogs.takeBack(circle, one, later, () -> show(circle))));
    }
    return line;
  }

  private Div buttons(Circle circle, CircleFigure one) {
    String name = getTranslation(Words.key(one.name()));
    Div buttons =
        new Div(small("figures.set", name, () -> dialogs.set(circle, one, () -> show(circle))));
    buttons.addClassName("bl-btns");
    if (one.touched()) {
      buttons.add(small("figures.end", name, () -> dialogs.end(circle, one, () -> show(circle))));
    }
    return buttons;
  }

  private Button small(String key, String what, SerializableRunnable act) {
    Button button = new Button(getTranslation(key), click -> act.run());
    button.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
    button.setAriaLabel(getTranslation(key) + " " + what);
    return button;
  }
}

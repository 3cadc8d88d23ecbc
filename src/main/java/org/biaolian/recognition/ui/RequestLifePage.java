package org.biaolian.recognition.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import java.time.Clock;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.biaolian.access.Action;
import org.biaolian.access.Requires;
import org.biaolian.bureau.Organizations;
import org.biaolian.kernel.BureauCode;
import org.biaolian.kernel.OrganizationCode;
import org.biaolian.recognition.RecognitionRoutes;
import org.biaolian.recognition.RequestHistory;
import org.biaolian.recognition.RequestLife;
import org.biaolian.uikit.DemoTag;
import org.biaolian.uikit.PageTitle;
import org.biaolian.uikit.Section;
import org.biaolian.uikit.Trail;

/** The whole life of a request: who had it how long, and what happened, to read and to print. */
@Route(RecognitionRoutes.REQUESTS + "/:id/life")
@Requires(Action.READ_SHARED)
class RequestLifePage extends Div implements BeforeEnterObserver, HasDynamicTitle {

  private static final long serialVersionUID = 1L;
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

  private final transient RequestHistory history;
  private final transient Organizations organizations;
  private final transient Pieces pieces;
  private final transient Clock clock;
  private String title = "";

  RequestLifePage(RequestHistory history, Organizations organizations, Pieces pieces, Clock clock) {
    this.history = history;
    this.organizations = organizations;
    this.pieces = pieces;
    this.clock = clock;
    addClassName("bl-page");
  }

  @Override
  public String getPageTitle() {
    return title;
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    Optional<RequestLife> found = Ids.read(event, "id").flatMap(history::of);
    if (found.isEmpty()) {
      event.rerouteToError(NotFoundException.class, "request");
      return;
    }
    show(found.get());
  }

  private void show(RequestLife life) {
    String number = life.summary().number();
    title =
        getTranslation(
            "recognition.life.of",
            number == null ? getTranslation("recognition.request.title") : number);
    removeAll();
    PageTitle head =
        new PageTitle(pieces.title(life.summary().standard()))
            .serif()
            .sub(title + " · " + life.summary().standard().number());
    if (life.summary().standard().demonstration()) {
      head.tags(new DemoTag());
    }
    Div buttons =
        new Div(
            new Anchor(
                "/" + RecognitionRoutes.request(life.summary().id()),
                getTranslation("recognition.life.request")),
            new Button(
                getTranslation("recognition.life.print"),
                click -> getElement().executeJs("window.print()")));
    buttons.addClassNames("bl-btns", "no-print");
    Span printed =
        new Span(
            getTranslation(
                "recognition.life.as-of", TIME.format(clock.instant().atZone(clock.getZone()))));
    printed.addClassNames("muted", "small");
    add(head, buttons);
    if (!life.spans().isEmpty()) {
      add(spans(life.spans()));
    }
    add(events(life.events()), printed);
  }

  private Section spans(List<RequestLife.Span> spans) {
    HtmlContainer table = new HtmlContainer("table");
    table.addClassName("bl-figures");
    table.add(
        row(
            "th",
            getTranslation("recognition.life.what"),
            getTranslation("recognition.life.state"),
            getTranslation("recognition.life.holder"),
            getTranslation("recognition.life.person"),
            getTranslation("recognition.life.from"),
            getTranslation("recognition.life.until"),
            getTranslation("recognition.life.days"),
            getTranslation("recognition.life.stopped")));
    for (RequestLife.Span one : spans) {
      table.add(
          row(
              "td",
              what(one.place()),
              pieces.word(one.state()),
              name(one.holder()),
              Objects.requireNonNullElse(one.person(), "—"),
              one.from().toString(),
              one.until() == null ? getTranslation("recognition.life.now") : one.until().toString(),
              Integer.toString(one.workingDays()),
              one.stopped() == 0 ? "—" : Integer.toString(one.stopped())));
    }
    Div place = new Div(table);
    place.addClassName("bl-table-scroll");
    // What scrolls sideways must be reachable by keys.
    place.getElement().setAttribute("tabindex", "0");
    place.getElement().setAttribute("role", "region");
    place.getElement().setAttribute("aria-label", getTranslation("recognition.life.who"));
    Section section = new Section(getTranslation("recognition.life.who"), place).flush();
    section.addClassName("bl-long");
    return section;
  }

  private static HtmlContainer row(String tag, String... cells) {
    HtmlContainer row = new HtmlContainer("tr");
    for (int at = 0; at < cells.length; at++) {
      HtmlContainer cell = new HtmlContainer(tag);
      cell.setText(cells[at]);
      if (tag.equals("th")) {
        cell.getElement().setAttribute("scope", "col");
      }
      if (at > 3) {
        cell.addClassName("num");
      }
      row.add(cell);
    }
    return row;
  }

  private Section events(List<RequestLife.Event> events) {
    Component content;
    if (events.isEmpty()) {
      content = new Paragraph(getTranslation("recognition.life.none"));
    } else {
      Trail trail = new Trail();
      events.forEach(
          one ->
              trail.add(
                  who(one), words(one), TIME.format(one.at().atZone(clock.getZone())), false));
      content = trail;
    }
    Section section = new Section(getTranslation("recognition.life.events"), content);
    section.addClassName("bl-long");
    return section;
  }

  private String who(RequestLife.Event one) {
    String person = one.person();
    if (person == null) {
      return one.place().part() == RequestLife.Part.REQUEST
          ? getTranslation("recognition.life.itself")
          : what(one.place());
    }
    OrganizationCode organization = one.organization();
    return organization == null
        ? person
        : getTranslation("recognition.reminder.who", name(organization) + " ", person);
  }

  private String words(RequestLife.Event one) {
    String words = getTranslation("fact." + one.kind());
    if (one.place().part() != RequestLife.Part.REQUEST && one.person() != null) {
      words = getTranslation("recognition.life.in", words, what(one.place()));
    }
    Enum<?> word = one.word();
    String reason = word == null ? one.reason() : pieces.word(word);
    return reason == null ? words : getTranslation("recognition.life.reason", words, reason);
  }

  private String what(RequestLife.Place place) {
    BureauCode target = place.target();
    if (target == null) {
      return getTranslation("recognition.life.itself-request");
    }
    String name = pieces.chips().name(target);
    return switch (place.part()) {
      case REQUEST -> getTranslation("recognition.life.itself-request");
      case CASE ->
          place.round() > 1
              ? getTranslation("recognition.life.round", name, place.round())
              : getTranslation("recognition.life.case", name);
      case DISPUTE -> getTranslation("recognition.life.dispute", name);
      case ENTRY -> getTranslation("recognition.life.entry", name);
    };
  }

  private String name(OrganizationCode code) {
    return organizations.find(code).map(one -> one.shortName(getLocale())).orElse(code.value());
  }
}

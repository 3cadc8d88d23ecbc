package org.biaolian.recognition.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.biaolian.access.Action;
import org.biaolian.access.Requires;
import org.biaolian.bureau.Circle;
import org.biaolian.kernel.BureauCode;
import org.biaolian.policy.Policies;
import org.biaolian.policy.PolicyName;
import org.biaolian.recognition.Flow;
import org.biaolian.recognition.FlowPeriod;
import org.biaolian.recognition.RecognitionFlow;
import org.biaolian.recognition.RecognitionRoutes;
import org.biaolian.uikit.Drawn;
import org.biaolian.uikit.EmptyState;
import org.biaolian.uikit.PageTitle;
import org.biaolian.uikit.Section;
import org.biaolian.uikit.Words;

/** Who recognises whose standards within a circle, and how fast: a picture and its figures. */
@Route(RecognitionRoutes.FLOW)
@com.vaadin.flow.router.PageTitle("recognition.flow.title")
@Menu(order = 445, title = "recognition.flow.menu")
@Requires(Action.READ_SHARED)
class FlowView extends Div implements BeforeEnterObserver {

  private static final long serialVersionUID = 1L;

  private final transient RecognitionFlow flows;
  private final transient OwnCircles own;
  private final transient Policies policies;
  private final transient Pieces pieces;
  private final Select<Circle> circle = new Select<>();
  private final Select<FlowPeriod> period = new Select<>();
  private final Div content = new Div();

  FlowView(RecognitionFlow flows, OwnCircles own, Policies policies, Pieces pieces) {
    this.flows = flows;
    this.own = own;
    this.policies = policies;
    this.pieces = pieces;
    addClassName("bl-page");
    circle.setLabel(getTranslation("recognition.matrix.circle"));
    circle.setItems(own.all());
    circle.setItemLabelGenerator(one -> one.shortName(getLocale()));
    circle.addValueChangeListener(
        event -> {
          if (event.isFromClient()) {
            open(event.getValue(), period.getValue());
          }
        });
    period.setLabel(getTranslation("recognition.flow.period"));
    period.setItems(FlowPeriod.values());
    period.setItemLabelGenerator(one -> getTranslation(Words.key(one)));
    period.addValueChangeListener(
        event -> {
          if (event.isFromClient()) {
            open(circle.getValue(), event.getValue());
          }
        });
    content.addClassName("bl-contents");
    Div toolbar = new Div(circle, period);
    toolbar.addClassName("bl-toolbar");
    add(
        new PageTitle(getTranslation("recognition.flow.title"))
            .sub(getTranslation("recognition.flow.sub")),
        toolbar,
        content);
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    QueryParameters address = event.getLocation().getQueryParameters();
    Optional<Circle> chosen = own.chosen(address.getSingleParameter("circle").orElse(""));
    FlowPeriod wanted =
        address
            .getSingleParameter("period")
            .filter("all"::equals)
            .map(text -> FlowPeriod.ALL)
            .orElse(FlowPeriod.YEAR);
    period.setValue(wanted);
    content.removeAll();
    List<Flow> found = chosen.map(one -> flows.of(one.code(), wanted)).orElse(List.of());
    chosen.ifPresent(circle::setValue);
    if (chosen.isEmpty() || found.isEmpty()) {
      content.add(new EmptyState(getTranslation("recognition.flow.empty")));
      return;
    }
    // The days of the picture begin when a case is opened, before it is taken.
    int limit =
        figure(PolicyName.ACKNOWLEDGEMENT_WORKING_DAYS, chosen.get())
            + figure(PolicyName.ASSESSMENT_WORKING_DAYS, chosen.get());
    FlowChart chart = new FlowChart(getTranslation("recognition.flow.picture", found.size()));
    chart.show(found.stream().map(flow -> band(flow, limit)).toList());
    Span read = new Span(getTranslation("recognition.flow.read", limit));
    read.addClassNames("muted", "small");
    content.add(
        new Section(getTranslation("recognition.flow.picture.title"), chart, read),
        new Section(getTranslation("recognition.flow.figures"), table(found)).flush());
  }

  private int figure(PolicyName name, Circle circle) {
    return policies.intValue(name, circle.code(), null, pieces.today());
  }

  private FlowChart.Band band(Flow flow, int limit) {
    String from = name(flow.applicant());
    String to = name(flow.target());
    return new FlowChart.Band(
        from,
        to,
        flow.decided(),
        getTranslation(
            "recognition.flow.told",
            from,
            to,
            flow.decided(),
            flow.favourable(),
            days(flow.medianDays())),
        flow.medianDays() > limit);
  }

  private Component table(List<Flow> found) {
    HtmlContainer table = new HtmlContainer("table");
    table.addClassName("bl-figures");
    table.add(
        row(
            "th",
            getTranslation("recognition.flow.from"),
            getTranslation("recognition.flow.to"),
            getTranslation("recognition.flow.decided"),
            getTranslation("recognition.flow.favourable"),
            getTranslation("recognition.flow.days")));
    for (Flow flow : found) {
      table.add(
          row(
              "td",
              name(flow.applicant()),
              name(flow.target()),
              Integer.toString(flow.decided()),
              Integer.toString(flow.favourable()),
              days(flow.medianDays())));
    }
    Div place = new Div(table);
    place.addClassName("bl-table-scroll");
    // What scrolls sideways must be reachable by keys.
    place.getElement().setAttribute("tabindex", "0");
    place.getElement().setAttribute("role", "region");
    place.getElement().setAttribute("aria-label", getTranslation("recognition.flow.figures"));
    return Drawn.still(place);
  }

  private static HtmlContainer row(String tag, String... cells) {
    HtmlContainer row = new HtmlContainer("tr");
    for (int i = 0; i < cells.length; i++) {
      HtmlContainer cell = new HtmlContainer(tag);
      cell.setText(cells[i]);
      if (tag.equals("th")) {
        cell.getElement().setAttribute("scope", "col");
      }
      if (i > 1) {
        cell.addClassName("num");
      }
      row.add(cell);
    }
    return row;
  }

  private String name(BureauCode bureau) {
    return pieces.chips().name(bureau);
  }

  private static String days(double median) {
    return new DecimalFormat("0.#", DecimalFormatSymbols.getInstance(Locale.ROOT)).format(median);
  }

  private static void open(Circle circle, FlowPeriod period) {
    UI.getCurrentOrThrow()
        .navigate(
            FlowView.class,
            QueryParameters.simple(
                Map.of(
                    "circle",
                    circle.code().value(),
                    "period",
                    period.name().toLowerCase(Locale.ROOT))));
  }
}

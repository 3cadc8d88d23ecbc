package org.biaolian.worklist.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.Location;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.biaolian.bureau.Organization;
import org.biaolian.bureau.Organizations;
import org.biaolian.bureau.ui.BureauChips;
import org.biaolian.kernel.BureauCode;
import org.biaolian.kernel.OrganizationCode;
import org.biaolian.uikit.BureauChip;
import org.biaolian.uikit.DaysPill;
import org.biaolian.uikit.DemoTag;
import org.biaolian.worklist.WorkCounts;
import org.jspecify.annotations.Nullable;

/** The parts that the lists of the workbench are made of, in the reader's language. */
final class Cells {

  private final UI ui;
  private final Organizations organizations;
  private final DaysPill.Thresholds thresholds;
  private final LocalDate today;

  Cells(UI ui, Organizations organizations, DaysPill.Thresholds thresholds, LocalDate today) {
    this.ui = ui;
    this.organizations = organizations;
    this.thresholds = thresholds;
    this.today = today;
  }

  String text(String key, Object... parameters) {
    return ui.getTranslation(key, parameters);
  }

  /** A figure; beyond what is counted only that there is more. */
  String count(long figure) {
    return figure > WorkCounts.MOST ? WorkCounts.MOST + "+" : Long.toString(figure);
  }

  String date(String patternKey, LocalDate day) {
    return DateTimeFormatter.ofPattern(text(patternKey), locale()).format(day);
  }

  /** A day as it stands in a list, with the weekday; another year is named. */
  Span day(@Nullable LocalDate day) {
    Span span = new Span(day == null ? text("workbench.no-due") : dueDay(day));
    span.addClassNames("num", "muted");
    return span;
  }

  Component days(@Nullable Integer daysLeft, @Nullable LocalDate due) {
    if (daysLeft == null) {
      return DaysPill.done(text("workbench.no-due"));
    }
    DaysPill pill = DaysPill.running(daysLeft, thresholds);
    return due == null ? pill : pill.explained(text("workbench.due", dueDay(due)));
  }

  private String dueDay(LocalDate day) {
    boolean thisYear = day.getYear() == today.getYear();
    return date(thisYear ? "workbench.pattern.due" : "workbench.pattern.due-year", day);
  }

  Component chip(OrganizationCode code) {
    return organizations
        .find(code)
        .<Component>map(organization -> new BureauChip(BureauChips.look(organization, locale())))
        .orElseGet(() -> new Span(code.value()));
  }

  /** Title with a link, and under it the number and what else there is to say. */
  Div item(String title, String route, boolean demonstration, boolean fresh, String... under) {
    Span first = new Span();
    first.addClassName("t1");
    if (fresh) {
      Span node = new Span();
      node.addClassName("wb-node");
      node.getElement().setAttribute("role", "img");
      node.getElement().setAttribute("aria-label", text("workbench.new"));
      first.add(node);
    }
    first.add(new Anchor(route, title));
    if (demonstration) {
      first.add(new Span(" "), new DemoTag());
    }
    Span second = new Span();
    second.addClassName("t2");
    for (String words : under) {
      if (second.getComponentCount() > 0) {
        Span separator = new Span();
        separator.addClassName("sep");
        second.add(separator);
      }
      second.add(new Span(words));
    }
    Div item = new Div(first, second);
    item.addClassName("wb-item");
    return item;
  }

  /** The next step as a button that leads to where it is done. */
  Button step(String step, String title, String route) {
    String verb = text("task." + step);
    Button button =
        new Button(
            verb,
            click -> {
              Location location = new Location(route);
              click
                  .getSource()
                  .getUI()
                  .ifPresent(ui -> ui.navigate(location.getPath(), location.getQueryParameters()));
            });
    button.addThemeVariants(ButtonVariant.SMALL);
    button.setAriaLabel(text("workbench.step.label", verb, title));
    return button;
  }

  Locale locale() {
    return ui.getLocale();
  }

  private boolean chinese() {
    return locale().getLanguage().equals(Locale.CHINESE.getLanguage());
  }

  /** A bureau as it is named to the reader. */
  String name(Organization organization) {
    return organization.name(locale());
  }

  /** The one character of a province or the short name of a city. */
  String mark(Organization organization) {
    return organization.level() == BureauCode.Level.PROVINCE && chinese()
        ? organization.sign()
        : organization.shortName(locale());
  }
}

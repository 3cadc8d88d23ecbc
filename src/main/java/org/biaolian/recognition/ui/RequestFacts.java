package org.biaolian.recognition.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import org.biaolian.catalogue.ui.CatalogueNavigation;
import org.biaolian.recognition.DueReminders;
import org.biaolian.recognition.RequestSummary;
import org.biaolian.recognition.RequestView;
import org.biaolian.uikit.Facts;
import org.biaolian.uikit.Section;
import org.springframework.stereotype.Component;

/** The side of a request's page: what was asked, and who was reminded. */
@Component
class RequestFacts {

  private final Pieces pieces;
  private final DueReminders due;
  private final ReminderPart reminders;
  private final LifeLink life;

  RequestFacts(Pieces pieces, DueReminders due, ReminderPart reminders, LifeLink life) {
    this.life = life;
    this.pieces = pieces;
    this.due = due;
    this.reminders = reminders;
  }

  Div of(RequestView request) {
    Section facts = facts(request);
    facts.add(life.to(request.id()));
    Div side = new Div(facts);
    side.addClassName("bl-stack");
    reminders.section(due.ofRequest(request.id())).ifPresent(side::add);
    return side;
  }

  private Section facts(RequestView request) {
    RequestSummary summary = request.summary();
    Facts facts = new Facts().oneColumn();
    facts.put(
        text("recognition.column.standard"),
        new Anchor(
            "/" + CatalogueNavigation.route(summary.standard().number()),
            summary.standard().number()));
    facts.put(text("recognition.column.applicant"), pieces.chip(summary.applicant()));
    facts.put(text("recognition.agreement"), request.agreement().title());
    facts.put(text("recognition.effect"), pieces.word(summary.effect()));
    facts.put(text("recognition.area"), request.area());
    facts.put(text("recognition.reasons"), request.reasons());
    if (!request.comparison().isEmpty()) {
      facts.put(text("recognition.comparison"), pieces.lines(request.comparison()));
    }
    facts.put(text("recognition.drafted-by"), request.draftedBy());
    facts.put(text("recognition.endorsed-by"), request.endorsedBy());
    facts.putNumber(text("recognition.drafted-on"), pieces.day(summary.draftedAt()));
    facts.putNumber(text("recognition.submitted-on"), pieces.day(request.submittedAt()));
    facts.putNumber(text("recognition.opened-on"), pieces.day(request.openedAt()));
    facts.putNumber(text("recognition.closed-on"), pieces.day(request.closedAt()));
    return new Section(text("recognition.request.facts"), facts);
  }

  private String text(String key) {
    return pieces.text(key);
  }
}

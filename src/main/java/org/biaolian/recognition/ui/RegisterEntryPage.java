package org.biaolian.recognition.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.biaolian.access.Action;
import org.biaolian.access.Requires;
import org.biaolian.catalogue.ui.CatalogueNavigation;
import org.biaolian.catalogue.ui.SuspensionWords;
import org.biaolian.recognition.ActKind;
import org.biaolian.recognition.AnnouncementMention;
import org.biaolian.recognition.Announcements;
import org.biaolian.recognition.Contested;
import org.biaolian.recognition.DueReminders;
import org.biaolian.recognition.RecognitionRoutes;
import org.biaolian.recognition.RegisterActs;
import org.biaolian.recognition.RegisterBook;
import org.biaolian.recognition.RegisterDetail;
import org.biaolian.recognition.RegisterLine;
import org.biaolian.recognition.RequestHistory;
import org.biaolian.recognition.SinceLastLook;
import org.biaolian.uikit.DemoTag;
import org.biaolian.uikit.Facts;
import org.biaolian.uikit.PageTitle;
import org.biaolian.uikit.RecognitionMark;
import org.biaolian.uikit.Section;
import org.biaolian.uikit.StatusBadge;
import org.biaolian.uikit.Trail;

/** One entry of the register: what holds today, until when, on what it rests, and its history. */
@Route(RecognitionRoutes.REGISTER + "/:id")
@Requires(Action.READ_SHARED)
class RegisterEntryPage extends Div implements BeforeEnterObserver, HasDynamicTitle {

  private static final long serialVersionUID = 1L;

  private final transient RegisterBook book;
  private final transient RegisterActs acts;
  private final transient ActForm form;
  private final transient AdoptionPart adoption;
  private final transient DueReminders due;
  private final transient ReminderPart reminders;
  private final transient DisputeParts disputes;
  private final transient Announcements announcements;
  private final transient SinceLastLook looks;
  private final transient LookPart changed;
  private final transient RequestHistory history;
  private final transient LifeLink life;
  private final transient Pieces pieces;
  private String title = "";

  RegisterEntryPage(
      RegisterBook book,
      RegisterActs acts,
      ActForm form,
      AdoptionPart adoption,
      DueReminders due,
      ReminderPart reminders,
      DisputeParts disputes,
      Announcements announcements,
      SinceLastLook looks,
      LookPart changed,
      RequestHistory history,
      LifeLink life,
      Pieces pieces) {
    this.disputes = disputes;
    this.looks = looks;
    this.changed = changed;
    this.history = history;
    this.life = life;
    this.due = due;
    this.reminders = reminders;
    this.announcements = announcements;
    this.book = book;
    this.acts = acts;
    this.form = form;
    this.adoption = adoption;
    this.pieces = pieces;
    addClassName("bl-page");
  }

  @Override
  public String getPageTitle() {
    return title;
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    Optional<RegisterDetail> found = Ids.read(event, "id").flatMap(book::find);
    if (found.isEmpty()) {
      event.rerouteToError(NotFoundException.class, "recognition");
      return;
    }
    show(found.get());
  }

  private void show(RegisterDetail detail) {
    RegisterLine line = detail.line();
    title =
        getTranslation(
            "recognition.entry.title",
            pieces.chips().name(line.bureau()),
            line.standard().number());
    removeAll();
    PageTitle head = new PageTitle(pieces.title(line.standard())).serif().sub(title);
    head.tags(new StatusBadge(pieces.word(line.state()), Tones.of(line.state())));
    if (line.standard().demonstration()) {
      head.tags(new DemoTag());
    }
    Div main = new Div(today(detail));
    main.addClassName("bl-stack");
    steps(line).ifPresent(main::add);
    if (line.adoption() != null) {
      main.add(adoption.section(detail, line.adoption(), this::reload));
    }
    if (line.mayOpen()) {
      disputes.section(line.caseId(), Contested.REVOCATION, line.bureau()).ifPresent(main::add);
    }
    main.add(history(detail));
    Section facts = facts(line);
    history.requestOf(line.caseId()).ifPresent(request -> facts.add(life.to(request)));
    Div side = new Div();
    side.addClassName("bl-stack");
    changed.section(looks.atEntry(line.id())).ifPresent(side::add);
    side.add(facts);
    reminders.section(due.ofEntry(line.id())).ifPresent(side::add);
    Div columns = new Div(main, side);
    columns.addClassNames("bl-cols", "wide-side");
    add(head);
    SuspensionWords.banner(this, line.standard().suspended()).ifPresent(this::add);
    add(columns);
  }

  private void reload() {
    getUI().ifPresent(ui -> ui.refreshCurrentRoute(false));
  }

  private Section today(RegisterDetail detail) {
    RegisterLine line = detail.line();
    Facts facts = new Facts().oneColumn();
    facts.put(getTranslation("recognition.column.today"), pieces.word(line.state()));
    facts.put(getTranslation("recognition.entry.why"), pieces.word(detail.ground()));
    if (line.actBy() != null) {
      facts.put(
          getTranslation("recognition.register.act-by"),
          pieces.days(line.actBy()),
          new Span(" " + line.actBy()));
    }
    if (detail.reconfirmBy() != null) {
      facts.put(
          getTranslation("recognition.entry.rule"),
          pieces.rule(detail.reconfirmBy(), detail.reconfirmDays()));
    }
    if (detail.suspendedUntil() != null) {
      facts.putNumber(
          getTranslation("recognition.entry.suspended-until"), detail.suspendedUntil().toString());
    }
    if (detail.lastDay() != null) {
      String last = detail.lastDay().toString();
      facts.putNumber(
          getTranslation("recognition.entry.last-day"),
          detail.endGround() == null
              ? last
              : getTranslation(
                  "recognition.entry.last-day-by", last, pieces.word(detail.endGround())));
    }
    return new Section(getTranslation("recognition.entry.today"), facts);
  }

  /** What the recogniser can do about it; nothing for others. */
  private Optional<Section> steps(RegisterLine line) {
    Div buttons = new Div();
    buttons.addClassName("bl-btns");
    acts.waiting(line.id())
        .ifPresent(
            act ->
                buttons.add(
                    new Anchor(
                        "/" + RecognitionRoutes.act(act),
                        getTranslation("recognition.act.waiting"))));
    for (ActKind kind : acts.possible(line.id())) {
      buttons.add(new Button(pieces.word(kind), click -> form.open(kind, Set.of(line))));
    }
    return buttons.getChildren().findAny().isEmpty()
        ? Optional.empty()
        : Optional.of(new Section(getTranslation("recognition.act.what"), buttons));
  }

  private Section history(RegisterDetail detail) {
    Trail trail = new Trail();
    for (RegisterDetail.State state : detail.past()) {
      String what = getTranslation("recognition.entry.because", pieces.word(state.ground()));
      if (state.reason() != null) {
        what += getTranslation("recognition.entry.reason", state.reason());
      }
      if (state.cause() != null && !state.cause().equals(state.since())) {
        what += getTranslation("recognition.entry.cause", state.cause().toString());
      }
      trail.add(
          pieces.word(state.state()),
          what,
          state.until() == null
              ? getTranslation("recognition.entry.since", state.since().toString())
              : getTranslation(
                  "recognition.entry.from-until",
                  state.since().toString(),
                  state.until().minusDays(1).toString()),
          state.until() == null);
    }
    return new Section(getTranslation("recognition.entry.history"), trail);
  }

  private static Div links(List<AnnouncementMention> announced) {
    Div links = new Div();
    links.addClassName("bl-chips");
    announced.forEach(
        one ->
            links.add(
                new Anchor(
                    "/" + RecognitionRoutes.announcement(one.announcement()), one.number())));
    return links;
  }

  private Section facts(RegisterLine line) {
    Facts facts = new Facts().oneColumn();
    facts.put(
        getTranslation("recognition.column.standard"),
        new Anchor(
            "/" + CatalogueNavigation.route(line.standard().number()), line.standard().number()));
    facts.put(getTranslation("recognition.column.recogniser"), pieces.chip(line.bureau()));
    facts.put(getTranslation("recognition.column.applicant"), pieces.chip(line.applicant()));
    facts.put(
        getTranslation("recognition.column.outcome"),
        new RecognitionMark(Pieces.mark(line.outcome())));
    if (line.note() != null) {
      facts.put(getTranslation("recognition.detail"), line.note());
    }
    if (line.differences() != null) {
      facts.put(getTranslation("recognition.differences"), line.differences());
    }
    facts.put(getTranslation("recognition.effect"), pieces.word(line.effect()));
    facts.putNumber(getTranslation("recognition.signed-on"), line.signedOn().toString());
    facts.putNumber(getTranslation("recognition.expires-on"), line.expiresOn().toString());
    facts.put(getTranslation("recognition.agreement"), line.agreement());
    List<AnnouncementMention> announced = announcements.of(line.id());
    if (!announced.isEmpty()) {
      facts.put(getTranslation("announcement.in"), links(announced));
    }
    if (line.mayOpen()) {
      facts.put(
          getTranslation("recognition.column.case"),
          new Anchor(
              "/" + RecognitionRoutes.recognitionCase(line.caseId()),
              getTranslation("recognition.case.open")));
    }
    return new Section(getTranslation("recognition.entry.facts"), facts);
  }
}

package org.biaolian.calendar.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.biaolian.access.Action;
import org.biaolian.access.Requires;
import org.biaolian.calendar.DayFact;
import org.biaolian.calendar.HolidayNotices;
import org.biaolian.calendar.NoticeState;
import org.biaolian.calendar.NoticeView;
import org.biaolian.calendar.RunningDeadlines.Move;
import org.biaolian.uikit.BindingDialog;
import org.biaolian.uikit.BindingDialog.Consequence;
import org.biaolian.uikit.EmptyState;
import org.biaolian.uikit.Facts;
import org.biaolian.uikit.Notices;
import org.biaolian.uikit.Section;
import org.biaolian.uikit.Words;
import org.jspecify.annotations.Nullable;

/** The holiday notices that officers enter, with what moves by them. */
@Route("calendar")
@PageTitle("calendar.title")
@Menu(order = 610, title = "calendar.title")
@Requires(Action.MANAGE_CIRCLE)
class NoticesView extends Div implements BeforeEnterObserver {

  private static final long serialVersionUID = 1L;
  private static final int REASON_LENGTH = 1000;

  private final transient HolidayNotices notices;
  private final transient NoticeForm form;
  private final transient Clock clock;

  NoticesView(HolidayNotices notices, NoticeForm form, Clock clock) {
    this.clock = clock;
    this.notices = notices;
    this.form = form;
    addClassName("bl-page");
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    show();
  }

  private void show() {
    removeAll();
    int next = notices.nextYear();
    Button enter =
        new Button(
            getTranslation("calendar.enter", String.valueOf(next)),
            click -> form.open(next, this::show));
    enter.addThemeVariants(ButtonVariant.PRIMARY);
    add(
        new org.biaolian.uikit.PageTitle(getTranslation("calendar.title"))
            .sub(getTranslation("calendar.sub", String.valueOf(next - 1)))
            .actions(enter));
    List<NoticeView> all = notices.list();
    if (all.isEmpty()) {
      add(new EmptyState(getTranslation("calendar.empty")));
    }
    all.forEach(one -> add(section(one)));
  }

  private Section section(NoticeView one) {
    Facts facts = new Facts().oneColumn();
    facts.put(getTranslation("calendar.state"), getTranslation(Words.key(one.state())));
    facts.putNumber(getTranslation("calendar.issued-on"), one.issuedOn().toString());
    facts.put(getTranslation("calendar.off"), days(one, false));
    facts.put(getTranslation("calendar.work"), days(one, true));
    facts.put(
        getTranslation("calendar.proposed-by"), one.proposedBy() + " " + day(one.proposedAt()));
    if (one.answeredBy() != null) {
      facts.put(
          getTranslation("calendar.answered-by"), one.answeredBy() + " " + day(one.answeredAt()));
    }
    if (one.refusal() != null) {
      facts.put(getTranslation("calendar.refusal"), one.refusal());
    }
    Section section =
        new Section(
            getTranslation("calendar.notice", String.valueOf(one.year()), one.number()), facts);
    if (one.mayAnswer()) {
      section.add(answers(one));
    }
    if (one.state() != NoticeState.REFUSED) {
      section.add(moves(one));
    }
    return section;
  }

  private static String days(NoticeView one, boolean working) {
    return one.days().stream()
        .filter(day -> day.working() == working)
        .map(NoticesView::day)
        .collect(Collectors.joining("、"));
  }

  private static String day(DayFact day) {
    return day.date() + " " + day.holiday();
  }

  private String day(@Nullable Instant moment) {
    return moment == null ? "" : LocalDate.ofInstant(moment, clock.getZone()).toString();
  }

  private Div moves(NoticeView one) {
    Div list = new Div();
    list.addClassName("bl-stack");
    list.add(
        new Paragraph(
            getTranslation(
                one.state() == NoticeState.PROPOSED ? "calendar.would-move" : "calendar.moved",
                one.moves().size())));
    for (Move move : one.moves()) {
      Div row =
          new Div(
              new Anchor("/" + move.route(), move.number()),
              new Span(move.before() + " → " + move.after()));
      row.addClassName("bl-row");
      list.add(row);
    }
    return list;
  }

  private Div answers(NoticeView one) {
    List<Consequence> holds =
        List.of(
            new Consequence(String.valueOf(one.year()), getTranslation("calendar.follows.confirm")),
            new Consequence(
                getTranslation("calendar.deadlines"),
                getTranslation("calendar.would-move", one.moves().size())));
    Button confirm =
        new Button(
            getTranslation("calendar.confirm"),
            click ->
                new BindingDialog(
                        getTranslation("calendar.ask.confirm"),
                        getTranslation("calendar.confirm"),
                        holds,
                        () -> {
                          notices.confirm(one.id(), one.version());
                          Notices.success(getTranslation("calendar.done.confirm"));
                          show();
                        })
                    .open());
    confirm.addThemeVariants(ButtonVariant.PRIMARY);
    Button refuse =
        new Button(
            getTranslation("calendar.refuse"),
            click -> {
              TextArea reason = new TextArea(getTranslation("calendar.refusal"));
              reason.setRequiredIndicatorVisible(true);
              reason.setMaxLength(REASON_LENGTH);
              reason.setWidthFull();
              new BindingDialog(
                      getTranslation("calendar.ask.refuse"),
                      getTranslation("calendar.refuse"),
                      List.of(
                          new Consequence(
                              one.proposedBy(), getTranslation("calendar.follows.refuse"))),
                      () -> {
                        notices.refuse(one.id(), one.version(), reason.getValue());
                        Notices.success(getTranslation("calendar.done.refuse"));
                        show();
                      })
                  .fields(reason)
                  .open();
            });
    Div buttons = new Div(confirm, refuse);
    buttons.addClassName("bl-btns");
    return buttons;
  }
}

package org.biaolian.worklist.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.tabs.Tab;
import com.vaadin.flow.component.tabs.Tabs;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import com.vaadin.flow.shared.Registration;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.biaolian.access.Action;
import org.biaolian.access.Requires;
import org.biaolian.api.OneReading;
import org.biaolian.bureau.Organizations;
import org.biaolian.calendar.WorkingCalendar;
import org.biaolian.task.ManyAtOnce;
import org.biaolian.uikit.Afterwards;
import org.biaolian.uikit.DaysPill;
import org.biaolian.uikit.HasMenuCount;
import org.biaolian.uikit.PageTitle;
import org.biaolian.worklist.DueFilter;
import org.biaolian.worklist.Urgency;
import org.biaolian.worklist.WorkbenchBroadcaster;
import org.biaolian.worklist.Worklist;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;

/** What waits for me, what my bureau sent and who holds it, what is done. */
@Route("")
@com.vaadin.flow.router.PageTitle("workbench.title")
@Menu(order = 100, title = "workbench.title")
@Requires(Action.USE_PORTAL)
@StyleSheet("biaolian/workbench.css")
class WorkbenchView extends Div implements AfterNavigationObserver, HasMenuCount {

  private static final int PHONE = 800;

  private final transient Worklist worklist;
  private final transient WorkbenchBroadcaster broadcaster;
  private final transient Cells cells;
  private final transient EmptySentences sentences;
  private final transient OneReading reading;
  private final Headline headline;
  private final Together together;
  private final Tabs tabs = new Tabs();
  private final Map<Asked.Tab, Tab> tabOf = new EnumMap<>(Asked.Tab.class);
  private final Map<Asked.Tab, Span> figureOf = new EnumMap<>(Asked.Tab.class);
  private final WorkGrid open;
  private final WorkGrid done;
  private final SentGrid sent;
  private final Div list = new Div();
  private final Div foot = new Div();
  private final SideColumn side;
  private final Span news = new Span();
  private volatile Asked asked = Asked.first(Asked.Tab.OPEN, DueFilter.ALL);

  /** How wide the columns are made for; nothing before the page is there. */
  private @Nullable Boolean narrow;

  private @Nullable Registration resized;
  private transient @Nullable Snapshot shown;
  private transient WorkbenchBroadcaster.@Nullable Handle subscription;

  WorkbenchView(
      Worklist worklist,
      WorkbenchBroadcaster broadcaster,
      Organizations organizations,
      WorkingCalendar calendar,
      EmptySentences sentences,
      OneReading reading,
      ObjectProvider<ManyAtOnce> lists,
      Clock clock) {
    this.worklist = worklist;
    this.reading = reading;
    this.broadcaster = broadcaster;
    this.sentences = sentences;
    Urgency urgency = worklist.urgency();
    LocalDate today = LocalDate.now(clock);
    cells =
        new Cells(
            UI.getCurrentOrThrow(),
            organizations,
            new DaysPill.Thresholds(urgency.urgentDays(), urgency.soonDays()),
            today);
    headline = new Headline(cells);
    together = new Together(cells, lists.orderedStream().toList());
    side = new SideColumn(cells);
    open = new WorkGrid(cells, false);
    done = new WorkGrid(cells, true);
    sent = new SentGrid(cells);
    addClassName("bl-page");
    String kind = calendar.isWorkingDay(today) ? "workbench.day.working" : "workbench.day.free";
    PageTitle title =
        new PageTitle(cells.text("workbench.title"))
            .sub(
                cells.text(
                    "workbench.today",
                    cells.date("workbench.pattern.today", today),
                    cells.text(kind)));
    title.add(headline);
    news.addClassName("bl-hidden");
    news.getElement().setAttribute("role", "status");
    Div columns = new Div(card(), side);
    columns.addClassName("bl-cols");
    add(title, columns, news);
  }

  private com.vaadin.flow.component.html.Section card() {
    tabs.getElement().getThemeList().add("bl-line");
    tabs.addClassName("wb-tabs");
    for (Asked.Tab name : Asked.Tab.values()) {
      Span figure = new Span();
      figure.addClassName("n");
      Tab tab = new Tab(new Span(cells.text(name.key())), figure);
      figureOf.put(name, figure);
      tabOf.put(name, tab);
      tabs.add(tab);
    }
    tabs.addSelectedChangeListener(
        change -> {
          if (change.isFromClient()) {
            tabOf.forEach(
                (name, tab) -> {
                  if (tab.equals(change.getSelectedTab())) {
                    UI.getCurrentOrThrow()
                        .navigate(WorkbenchView.class, Asked.first(name, DueFilter.ALL).address());
                  }
                });
          }
        });
    foot.addClassName("wb-foot");
    var card = new com.vaadin.flow.component.html.Section(tabs, together, list, foot);
    card.addClassName("bl-section");
    card.getElement().setAttribute("aria-label", cells.text("workbench.card"));
    return card;
  }

  @Override
  public void afterNavigation(AfterNavigationEvent event) {
    asked = Asked.of(event.getLocation().getQueryParameters());
    show(take(), Set.of());
    Afterwards.bring(this, this::takeSide, side::show, side::failed);
  }

  @Override
  protected void onAttach(AttachEvent event) {
    UI ui = event.getUI();
    narrow(ui.getPage().getExtendedClientDetails().getWindowInnerWidth());
    resized = ui.getPage().addBrowserWindowResizeListener(resize -> narrow(resize.getWidth()));
    Live live = new Live(ui);
    subscription =
        broadcaster.subscribe(
            worklist.watched(),
            changed -> {
              live.bring(this::take, this::bring);
              live.bring(this::takeSide, side::show);
            });
  }

  @Override
  protected void onDetach(DetachEvent event) {
    if (resized != null) {
      resized.remove();
      resized = null;
    }
    if (subscription != null) {
      subscription.cancel();
      subscription = null;
    }
  }

  @Override
  public int menuCount() {
    return shown == null ? 0 : Math.toIntExact(shown.counts().open());
  }

  private Snapshot take() {
    return reading.of(() -> Snapshot.take(worklist, asked));
  }

  private SideColumn.Answer takeSide() {
    return side.ask(() -> reading.of(() -> Snapshot.side(worklist)));
  }

  /** News from elsewhere; what was asked for another list meanwhile is dropped. */
  private void bring(Snapshot now) {
    if (!now.asked().equals(asked)) {
      return;
    }
    Set<UUID> fresh = shown == null ? Set.of() : now.newSince(shown);
    show(now, fresh);
    if (!fresh.isEmpty() && now.asked().tab() == Asked.Tab.OPEN) {
      news.setText(cells.text("workbench.news", fresh.size()));
    }
  }

  private void show(Snapshot now, Set<UUID> fresh) {
    shown = now;
    headline.show(cells, now.counts(), now.sent().total());
    Asked.Tab tab = now.asked().tab();
    tabs.setSelectedTab(tabOf.get(tab));
    figure(Asked.Tab.OPEN, now.counts().open());
    figure(Asked.Tab.SENT, now.sent().total());
    figure(Asked.Tab.DONE, now.counts().done());
    switch (tab) {
      case OPEN -> open.show(now.lines(), fresh);
      case DONE -> done.show(now.lines(), fresh);
      case SENT -> sent.show(now.sent().lines());
    }
    Component content =
        now.total() == 0
            ? sentences.of(now.asked(), cells)
            : switch (tab) {
              case OPEN -> open;
              case DONE -> done;
              case SENT -> sent;
            };
    if (content.getParent().isEmpty()) {
      list.removeAll();
      list.add(content);
    }
    together.show(cells, tab == Asked.Tab.OPEN ? now.lines() : List.of());
    foot(now);
    side.show(now);
  }

  private void figure(Asked.Tab tab, long number) {
    Span figure = figureOf.get(tab);
    if (figure != null) {
      figure.setText(cells.count(number));
    }
  }

  private void foot(Snapshot now) {
    foot.removeAll();
    foot.setVisible(now.total() > 0 || now.asked().due() != DueFilter.ALL);
    if (now.asked().tab() == Asked.Tab.SENT) {
      foot.add(
          new Span(
              cells.text("workbench.shown", now.sent().lines().size(), cells.count(now.total()))));
      return;
    }
    foot.add(new Span(cells.text("workbench.shown", now.lines().size(), cells.count(now.total()))));
    if (now.lines().size() < now.total()) {
      foot.add(
          new Button(
              cells.text("workbench.more"),
              click -> {
                asked = asked.more();
                show(take(), Set.of());
              }));
    }
    if (now.asked().due() != DueFilter.ALL) {
      RouterLink all = new RouterLink(cells.text("workbench.all"), WorkbenchView.class);
      all.addClassName("push");
      foot.add(all);
    }
  }

  private void narrow(int width) {
    boolean phone = width > 0 && width <= PHONE;
    if (narrow != null && narrow == phone) {
      return;
    }
    narrow = phone;
    open.narrow(phone);
    done.narrow(phone);
    sent.narrow(phone);
  }
}

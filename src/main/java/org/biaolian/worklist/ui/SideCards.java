package org.biaolian.worklist.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.RouterLink;
import java.util.List;
import org.biaolian.task.NewsItem;
import org.biaolian.task.ReminderItem;
import org.biaolian.uikit.Section;
import org.biaolian.uikit.TileMap;
import org.biaolian.uikit.TileMap.Shade;
import org.biaolian.worklist.CircleLoad;
import org.biaolian.worklist.DueFilter;
import org.biaolian.worklist.SentLine;

/** The cards beside the lists: the first of what was sent, and how much lies where. */
final class SideCards {

  /** How many lines of what was sent stand beside another list. */
  static final int SENT_SHOWN = 4;

  private SideCards() {}

  static Section sent(Cells cells, List<SentLine> sent, long count) {
    UnorderedList list = new UnorderedList();
    list.addClassName("wb-out");
    for (SentLine line : sent.subList(0, Math.min(SENT_SHOWN, sent.size()))) {
      ListItem item =
          new ListItem(
              cells.chip(line.holder()),
              cells.item(
                  line.title(),
                  line.route(),
                  line.demonstration(),
                  false,
                  cells.text(line.state())),
              cells.days(line.daysLeft(), line.dueOn()));
      list.add(item);
    }
    Section card = new Section(cells.text("workbench.sent.title"), list).flush();
    RouterLink all =
        new RouterLink(cells.text("workbench.sent.more", cells.count(count)), WorkbenchView.class);
    all.setQueryParameters(Asked.first(Asked.Tab.SENT, DueFilter.ALL).address());
    return card.more(all);
  }

  /** News of what the reader follows; the heading leads to all of it. */
  static Section news(Cells cells, List<NewsItem> news) {
    return new Section(cells.text("workbench.subscriptions"), list(cells, news))
        .flush()
        .more(new Anchor(NewsItem.PAGE, cells.text("workbench.subscriptions.all")));
  }

  /** What others did since the reader last looked. */
  static Section changes(Cells cells, List<NewsItem> changes) {
    return new Section(cells.text("workbench.changes"), list(cells, changes)).flush();
  }

  private static UnorderedList list(Cells cells, List<NewsItem> news) {
    UnorderedList list = new UnorderedList();
    list.addClassNames("wb-out", "wb-news");
    for (NewsItem one : news) {
      list.add(
          new ListItem(
              cells.item(
                  one.title(),
                  one.route(),
                  one.demonstration(),
                  false,
                  one.number() + " · " + cells.text(one.what()))));
    }
    return list;
  }

  /** Steps whose last day is near, with the figure by which their holders were reminded. */
  static Section reminders(Cells cells, List<ReminderItem> reminders) {
    UnorderedList list = new UnorderedList();
    list.addClassNames("wb-out", "wb-news");
    for (ReminderItem one : reminders) {
      list.add(
          new ListItem(
              cells.item(
                  one.title(),
                  one.route(),
                  one.demonstration(),
                  false,
                  one.number(),
                  cells.text(
                      "workbench.reminder",
                      cells.date("workbench.pattern.due", one.dueOn()),
                      one.workingDays()))));
    }
    return new Section(cells.text("workbench.reminders"), list).flush();
  }

  static Section load(Cells cells, List<CircleLoad> circles) {
    Div maps = new Div();
    maps.addClassName("bl-maps");
    for (CircleLoad circle : circles) {
      long most = circle.members().stream().mapToLong(CircleLoad.Load::open).max().orElse(0);
      maps.add(
          new TileMap(
              circle.circle().shortName(cells.locale()),
              circle.members().stream().map(member -> tile(cells, member, most)).toList()));
    }
    Span hint = new Span(cells.text("workbench.load.hint"));
    return new Section(cells.text("workbench.load.title"), maps).more(hint);
  }

  private static TileMap.Tile tile(Cells cells, CircleLoad.Load member, long most) {
    return TileMap.Tile.shaded(
        member.bureau().code().value(),
        cells.mark(member.bureau()),
        shade(member.open(), most),
        Long.toString(member.open()),
        null,
        cells.text("workbench.load.tile", cells.name(member.bureau()), member.open()));
  }

  /** Thirds of the fullest member; nobody is shaded while hardly anything is open. */
  static Shade shade(long open, long most) {
    if (open == 0) {
      return Shade.NONE;
    }
    if (open * 3 > most * 2) {
      return most < 3 ? Shade.LIGHT : Shade.FULL;
    }
    return open * 3 > most ? Shade.MIDDLE : Shade.LIGHT;
  }
}

package org.biaolian.upkeep.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.biaolian.access.Action;
import org.biaolian.access.Requires;
import org.biaolian.uikit.EmptyState;
import org.biaolian.uikit.Facts;
import org.biaolian.uikit.PageTitle;
import org.biaolian.uikit.Section;
import org.biaolian.upkeep.FollowUps;
import org.biaolian.upkeep.FollowUps.Owed;

/** What the portal still owes to other systems. */
@Route("admin/system")
@com.vaadin.flow.router.PageTitle("system.title")
@Menu(order = 930, title = "system.title")
@Requires(Action.WATCH_SYSTEM)
class SystemView extends Div {

  private static final long serialVersionUID = 1L;
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");

  private final transient FollowUps followUps;
  private final transient Clock clock;
  private final Div cards = new Div();

  SystemView(FollowUps followUps, Clock clock) {
    this.followUps = followUps;
    this.clock = clock;
    addClassName("bl-page");
    cards.addClassName("bl-stack");
    add(
        new PageTitle(getTranslation("system.title"))
            .sub(getTranslation("system.sub"))
            .actions(new Button(getTranslation("system.refresh"), click -> show())),
        cards);
    show();
  }

  private void show() {
    cards.removeAll();
    List<Owed> owed = followUps.owed();
    owed.forEach(one -> cards.add(card(one)));
    if (owed.isEmpty()) {
      cards.add(new EmptyState(getTranslation("system.owed.none")));
    }
  }

  private Section card(Owed one) {
    String what =
        switch (one.event()) {
          case "AccountChanged" -> getTranslation("system.owed.account");
          case FollowUps.PAPER, "AnnouncementDue" -> getTranslation("system.owed.papers");
          case FollowUps.WORKLIST -> getTranslation("system.owed.tasks");
          default -> getTranslation("system.owed.other");
        };
    return new Section(
        what,
        new Facts()
            .putNumber(getTranslation("system.owed.since"), time(one.since()))
            .putNumber(getTranslation("system.owed.attempts"), Integer.toString(one.attempts()))
            .putNumber(getTranslation("system.owed.next"), time(one.next())));
  }

  private String time(Instant moment) {
    return LocalDateTime.ofInstant(moment, clock.getZone()).format(TIME);
  }
}

package org.biaolian.recognition.ui;

import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.Route;
import org.biaolian.access.Access;
import org.biaolian.access.Action;
import org.biaolian.access.Requires;
import org.biaolian.recognition.AnnouncementView;
import org.biaolian.recognition.Announcements;
import org.biaolian.recognition.RecognitionRoutes;
import org.biaolian.uikit.DemoTag;
import org.biaolian.uikit.EmptyState;
import org.biaolian.uikit.PageTitle;

/** The announcements of recognitions in the own circles. */
@Route(RecognitionRoutes.ANNOUNCEMENTS)
@com.vaadin.flow.router.PageTitle("announcement.title")
@Requires(Action.READ_SHARED)
class AnnouncementsView extends Div {

  private static final long serialVersionUID = 1L;

  AnnouncementsView(Announcements announcements, Access access, Pieces pieces) {
    addClassName("bl-page");
    PageTitle head =
        new PageTitle(getTranslation("announcement.title")).sub(getTranslation("announcement.sub"));
    if (access.may(Action.SIGN_CASE)) {
      Anchor make =
          new Anchor(
              "/" + RecognitionRoutes.ANNOUNCEMENTS + "/new", getTranslation("announcement.new"));
      make.addClassName("bl-button-link");
      head.actions(make);
    }
    add(head);
    long count = announcements.count();
    if (count == 0) {
      add(new EmptyState(getTranslation("announcement.none")));
      return;
    }
    Grid<AnnouncementView> grid = new Grid<>();
    grid.addClassName("grow");
    grid.getElement().setAttribute("aria-label", getTranslation("announcement.title"));
    grid.addComponentColumn(AnnouncementsView::title)
        .setHeader(getTranslation("announcement.number"))
        .setFlexGrow(3)
        .setWidth("240px");
    grid.addComponentColumn(one -> pieces.chip(one.bureau()))
        .setHeader(getTranslation("recognition.column.recogniser"))
        .setFlexGrow(0)
        .setWidth("110px");
    grid.addColumn(one -> one.dated().toString())
        .setHeader(getTranslation("announcement.dated"))
        .setFlexGrow(0)
        .setWidth("120px");
    grid.addColumn(one -> getTranslation("announcement.lines", one.count()))
        .setHeader(getTranslation("announcement.count"))
        .setFlexGrow(0)
        .setWidth("110px");
    grid.setItems(
        query -> announcements.list(query.getOffset(), query.getLimit()).stream(),
        query -> Math.toIntExact(announcements.count()));
    add(grid);
  }

  private static Div title(AnnouncementView one) {
    Span first = new Span(new Anchor("/" + RecognitionRoutes.announcement(one.id()), one.number()));
    first.addClassName("t1");
    if (one.demonstration()) {
      first.add(" ");
      first.add(new DemoTag());
    }
    Span second = new Span(one.title());
    second.addClassName("t2");
    return new Div(first, second);
  }
}

package org.biaolian.publicsite;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.List;
import org.biaolian.bureau.Organizations;
import org.biaolian.recognition.PublicNotices;
import org.biaolian.recognition.PublicNotices.Notice;
import org.biaolian.recognition.RecognitionRoutes;
import org.biaolian.shell.PublicLayout;
import org.biaolian.uikit.DemoTag;
import org.biaolian.uikit.EmptyState;
import org.biaolian.uikit.PageTitle;
import org.biaolian.uikit.Section;

/** 公示: the drafted decisions that are shown to everybody today. */
@Route(value = RecognitionRoutes.PUBLICITY, layout = PublicLayout.class)
@AnonymousAllowed
class PublicityView extends Div implements HasDynamicTitle {

  private static final long serialVersionUID = 1L;

  private final transient Organizations organizations;

  PublicityView(PublicNotices notices, Organizations organizations) {
    this.organizations = organizations;
    addClassName("bl-page");
    add(new PageTitle(getTranslation("publicity.title")).sub(getTranslation("publicity.sub")));
    List<Notice> list = notices.list();
    if (list.isEmpty()) {
      add(new EmptyState(getTranslation("publicity.none")), verify());
      return;
    }
    Section section = new Section(getTranslation("publicity.today")).flush();
    list.forEach(one -> section.add(row(one)));
    add(section);
    if (list.size() == PublicNotices.MOST) {
      Paragraph most = new Paragraph(getTranslation("publicity.most", PublicNotices.MOST));
      most.addClassNames("small", "muted");
      add(most);
    }
    add(verify());
  }

  @Override
  public String getPageTitle() {
    return getTranslation("publicity.title");
  }

  private Paragraph verify() {
    return new Paragraph(
        new Anchor("/" + RecognitionRoutes.VERIFY, getTranslation("publicity.verify")));
  }

  private Div row(Notice one) {
    Div row =
        new Div(
            new Anchor(
                "/" + RecognitionRoutes.publicity(one.id()),
                one.standardNumber() + " " + one.standardTitle()),
            new Span(organizations.bureau(one.target()).name(getLocale())),
            new Span(getTranslation("publicity.until", one.until().toString())));
    if (one.demonstration()) {
      row.add(new DemoTag());
    }
    row.addClassName("bl-row");
    return row;
  }
}

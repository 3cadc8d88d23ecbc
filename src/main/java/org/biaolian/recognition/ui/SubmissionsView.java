package org.biaolian.recognition.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import java.util.List;
import org.biaolian.access.Action;
import org.biaolian.access.Requires;
import org.biaolian.recognition.RecognitionRoutes;
import org.biaolian.recognition.Submissions;
import org.biaolian.uikit.EmptyState;
import org.biaolian.uikit.LeadingButtons;
import org.biaolian.uikit.PageTitle;
import org.biaolian.uikit.Section;
import org.biaolian.uikit.StatusBadge;

/** The own bureau's submissions of many standards. */
@Route(RecognitionRoutes.SUBMISSIONS)
@com.vaadin.flow.router.PageTitle("submission.title")
@Menu(order = 415, title = "submission.title")
@Requires(Action.DRAFT_REQUEST)
class SubmissionsView extends Div implements BeforeEnterObserver {

  private static final long serialVersionUID = 1L;
  private static final int SHOWN = 100;

  private final transient Submissions submissions;
  private final transient Pieces pieces;

  SubmissionsView(Submissions submissions, Pieces pieces) {
    this.submissions = submissions;
    this.pieces = pieces;
    addClassName("bl-page");
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    removeAll();
    List<Submissions.Summary> found = submissions.list(SHOWN);
    add(
        new PageTitle(getTranslation("submission.title")).sub(getTranslation("submission.sub")),
        new LeadingButtons()
            .to(getTranslation("submission.new"), RecognitionRoutes.SUBMISSIONS + "/new")
            .to(getTranslation("job.mine"), RecognitionRoutes.JOBS)
            .done());
    if (found.isEmpty()) {
      add(new EmptyState(getTranslation("submission.none")));
      return;
    }
    Section section = new Section(getTranslation("submission.title")).flush();
    found.forEach(one -> section.add(row(one)));
    add(section);
  }

  private Div row(Submissions.Summary one) {
    Span day = new Span(pieces.day(one.draftedAt()));
    day.addClassName("num");
    Div row =
        new Div(
            new Anchor(
                "/" + RecognitionRoutes.submission(one.id()),
                getTranslation("submission.row", one.standards(), one.targets().size())),
            new Span(one.draftedBy()),
            day,
            new StatusBadge(
                getTranslation(one.made() ? "submission.made" : "submission.draft"),
                one.made() ? StatusBadge.Tone.GOOD : StatusBadge.Tone.NEUTRAL));
    row.addClassName("bl-row");
    return row;
  }
}

package org.biaolian.recognition.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import java.util.List;
import org.biaolian.access.Action;
import org.biaolian.access.Requires;
import org.biaolian.recognition.JobView;
import org.biaolian.recognition.RecognitionRoutes;
import org.biaolian.recognition.RequestJobs;
import org.biaolian.uikit.EmptyState;
import org.biaolian.uikit.PageTitle;
import org.biaolian.uikit.Section;

/** What the present person did to many requests at once, to be found again. */
@Route(RecognitionRoutes.JOBS)
@com.vaadin.flow.router.PageTitle("job.mine")
@Requires(Action.READ_SHARED)
class JobsView extends Div implements BeforeEnterObserver {

  private static final long serialVersionUID = 1L;

  private final transient RequestJobs jobs;
  private final transient Pieces pieces;

  JobsView(RequestJobs jobs, Pieces pieces) {
    this.jobs = jobs;
    this.pieces = pieces;
    addClassName("bl-page");
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    removeAll();
    add(new PageTitle(getTranslation("job.mine")).sub(getTranslation("job.mine.sub")));
    List<JobView> recent = jobs.recent();
    if (recent.isEmpty()) {
      add(new EmptyState(getTranslation("job.none")));
      return;
    }
    Section section = new Section(getTranslation("job.mine")).flush();
    recent.forEach(one -> section.add(row(one)));
    add(section);
  }

  private Div row(JobView one) {
    Span day = new Span(pieces.day(one.startedAt()));
    day.addClassName("num");
    Div row =
        new Div(
            new Anchor("/" + RecognitionRoutes.job(one.id()), pieces.word(one.act())),
            day,
            new Span(
                getTranslation(
                    one.running() ? "job.progress" : "job.ended",
                    one.done() + one.refused(),
                    one.total(),
                    one.done(),
                    one.refused())));
    row.addClassName("bl-row");
    return row;
  }
}

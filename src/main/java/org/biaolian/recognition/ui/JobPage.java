package org.biaolian.recognition.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AttachmentType;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.progressbar.ProgressBar;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.streams.DownloadHandler;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.biaolian.access.Action;
import org.biaolian.access.Requires;
import org.biaolian.api.SafeCsv;
import org.biaolian.kernel.RuleViolation;
import org.biaolian.recognition.JobItemState;
import org.biaolian.recognition.JobView;
import org.biaolian.recognition.JobView.Line;
import org.biaolian.recognition.RecognitionRoutes;
import org.biaolian.recognition.RequestJobs;
import org.biaolian.uikit.Downloads;
import org.biaolian.uikit.Later;
import org.biaolian.uikit.Notices;
import org.biaolian.uikit.PageTitle;
import org.biaolian.uikit.Refusals;
import org.biaolian.uikit.Section;
import org.biaolian.uikit.StatusBadge;
import org.jspecify.annotations.Nullable;

/** One act on many requests: how far it is, and what became of each. */
@Route(RecognitionRoutes.JOBS + "/:id")
@com.vaadin.flow.router.PageTitle("job.title")
@Requires(Action.READ_SHARED)
class JobPage extends Div implements BeforeEnterObserver {

  private static final long serialVersionUID = 1L;

  private final transient RequestJobs jobs;
  private final transient Pieces pieces;
  private UUID id = new UUID(0, 0);
  private transient @Nullable Runnable unlisten;

  JobPage(RequestJobs jobs, Pieces pieces) {
    this.jobs = jobs;
    this.pieces = pieces;
    addClassName("bl-page");
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    Optional<JobView> found = Ids.read(event, "id").flatMap(jobs::find);
    if (found.isEmpty()) {
      event.rerouteToError(NotFoundException.class, "job");
      return;
    }
    id = found.get().id();
    show(found.get());
  }

  @Override
  protected void onAttach(AttachEvent event) {
    super.onAttach(event);
    UI ui = event.getUI();
    unlisten = jobs.listen(id, () -> Later.show(ui, this::reload));
    // It may have gone on between the first look and this.
    reload();
  }

  @Override
  protected void onDetach(DetachEvent event) {
    super.onDetach(event);
    if (unlisten != null) {
      unlisten.run();
      unlisten = null;
    }
  }

  private void reload() {
    jobs.find(id).ifPresent(this::show);
  }

  private void show(JobView job) {
    removeAll();
    add(
        new PageTitle(getTranslation("job.title"))
            .sub(pieces.word(job.act()) + " · " + pieces.day(job.startedAt())),
        new Section(getTranslation("job.progress.title"), progress(job)));
    if (!job.running()) {
      List<Line> lines = jobs.lines(id);
      add(new Section(getTranslation("job.result"), files(job), grid(lines)).flush());
    }
  }

  private Div progress(JobView job) {
    Span said =
        new Span(
            getTranslation(
                job.running() ? "job.progress" : "job.ended",
                job.done() + job.refused(),
                job.total(),
                job.done(),
                job.refused()));
    said.getElement().setAttribute("role", "status");
    Div stack = new Div(said);
    stack.addClassName("bl-stack");
    if (job.running()) {
      ProgressBar bar =
          new ProgressBar(0, job.total(), Math.min(job.total(), job.done() + job.refused()));
      bar.getElement().setAttribute("aria-label", getTranslation("job.progress.title"));
      stack.add(bar, new Span(getTranslation("job.leave")));
    }
    if (job.interrupted()) {
      Button resume = new Button(getTranslation("job.resume"), click -> resume());
      resume.addThemeVariants(ButtonVariant.PRIMARY);
      resume.setDisableOnClick(true);
      stack.add(new Span(getTranslation("job.interrupted")), resume);
    }
    return stack;
  }

  private void resume() {
    try {
      jobs.resume(id);
    } catch (RuleViolation refusal) {
      Notices.failure(Refusals.sentence(this, refusal).orElse(refusal.rule()));
    }
    reload();
  }

  private Div files(JobView job) {
    Anchor report = new Anchor(report(), AttachmentType.DOWNLOAD, "");
    report.setText(getTranslation("job.report"));
    Div links = new Div(report);
    UUID submission = job.submissionId();
    if (submission != null) {
      links.add(
          new Anchor(
              "/" + RecognitionRoutes.submission(submission), getTranslation("submission.page")));
    }
    links.addClassNames("bl-btns", "bl-row");
    return links;
  }

  private Grid<Line> grid(List<Line> lines) {
    Grid<Line> grid = new Grid<>();
    grid.setSelectionMode(Grid.SelectionMode.NONE);
    grid.setAriaLabel(getTranslation("job.result"));
    grid.addComponentColumn(this::name)
        .setHeader(getTranslation("recognition.column.standard"))
        .setFlexGrow(3)
        .setWidth("240px");
    grid.addComponentColumn(
            line ->
                new StatusBadge(
                    pieces.word(line.state()),
                    line.state() == JobItemState.DONE
                        ? StatusBadge.Tone.GOOD
                        : StatusBadge.Tone.WARNING))
        .setHeader(getTranslation("recognition.column.state"))
        .setWidth("110px")
        .setFlexGrow(0);
    grid.addColumn(this::why)
        .setHeader(getTranslation("job.why"))
        .setFlexGrow(3)
        .setWidth("240px")
        .setTooltipGenerator(this::why);
    grid.setItems(lines);
    return grid;
  }

  private Div name(Line line) {
    UUID request = line.requestId();
    return request == null
        ? new Div(new Span(line.standard().number()))
        : pieces.twoLines(line.standard(), RecognitionRoutes.request(request));
  }

  private String why(Line line) {
    String rule = line.refusal();
    return rule == null
        ? ""
        : getTranslation(
            "rule." + rule,
            line.arguments().stream()
                .map(one -> one.startsWith("enum.") ? getTranslation(one) : one)
                .toArray());
  }

  /** What became of each, to be kept. */
  private DownloadHandler report() {
    return Downloads.of(
        event -> {
          List<List<String>> rows = new ArrayList<>();
          rows.add(
              List.of(
                  getTranslation("recognition.column.standard"),
                  getTranslation("submission.column.title"),
                  getTranslation("recognition.column.targets"),
                  getTranslation("recognition.column.state"),
                  getTranslation("job.why")));
          for (Line line : jobs.lines(id)) {
            rows.add(
                List.of(
                    line.standard().number(),
                    pieces.title(line.standard()),
                    String.join(
                        getTranslation("uikit.list.comma"),
                        line.targets().stream().map(pieces.chips()::name).toList()),
                    pieces.word(line.state()),
                    why(line)));
          }
          return Downloads.written("result.csv", "text/csv", out -> out.write(SafeCsv.of(rows)));
        });
  }
}

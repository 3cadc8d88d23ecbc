package org.biaolian.catalogue.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.streams.UploadEvent;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.biaolian.access.Access;
import org.biaolian.access.Action;
import org.biaolian.access.NotAllowedException;
import org.biaolian.access.Requires;
import org.biaolian.catalogue.CatalogueRoutes;
import org.biaolian.catalogue.ImportColumn;
import org.biaolian.catalogue.ImportMode;
import org.biaolian.catalogue.ImportReport;
import org.biaolian.catalogue.StandardImport;
import org.biaolian.kernel.RuleViolation;
import org.biaolian.uikit.EmptyState;
import org.biaolian.uikit.HasCrumbs;
import org.biaolian.uikit.Later;
import org.biaolian.uikit.Notices;
import org.biaolian.uikit.PageTitle;
import org.biaolian.uikit.Refusals;
import org.biaolian.uikit.Section;
import org.jspecify.annotations.Nullable;

/**
 * Imports a catalogue file: upload, report, acceptance, progress. The import stands in the address.
 */
@Route(CatalogueRoutes.LIST + "/import")
@com.vaadin.flow.router.PageTitle("import.title")
@Requires(Action.READ_SHARED)
@StyleSheet("biaolian/catalogue.css")
final class ImportView extends Div implements BeforeEnterObserver, HasCrumbs {

  private static final long serialVersionUID = 1L;
  private static final String JOB = "job";

  private final transient StandardImport imports;
  private final RadioButtonGroup<ImportMode> mode = new RadioButtonGroup<>();
  private final Upload upload = new Upload();
  private final Div place = new Div();
  private @Nullable UUID job;
  private transient @Nullable Runnable unlisten;

  ImportView(StandardImport imports, Access access) {
    this.imports = imports;
    List<ImportMode> modes = imports.modes();
    addClassName("bl-page");
    place.addClassName("bl-stack");
    add(new PageTitle(getTranslation("import.title")).sub(getTranslation("import.sub")));
    if (!modes.isEmpty()) {
      add(choice(modes), place);
    }
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    // Not in the constructor, where the container would wrap it and the page would tell a failure.
    if (imports.modes().isEmpty()) {
      throw new NotAllowedException(Action.EDIT_STANDARD);
    }
    upload.clearFileList();
    job =
        event
            .getLocation()
            .getQueryParameters()
            .getSingleParameter(JOB)
            .flatMap(ImportView::uuid)
            .orElse(null);
    show();
    // After an upload the page stays attached while its address changes.
    getUI().ifPresent(this::follow);
  }

  @Override
  public List<Crumb> crumbs() {
    return List.of(
        new Crumb(getTranslation("catalogue.title"), CatalogueRoutes.LIST),
        new Crumb(getTranslation("import.title"), ""));
  }

  @Override
  protected void onAttach(AttachEvent event) {
    super.onAttach(event);
    follow(event.getUI());
  }

  @Override
  protected void onDetach(DetachEvent event) {
    super.onDetach(event);
    unfollow();
  }

  private Section choice(List<ImportMode> modes) {
    mode.setLabel(getTranslation("import.mode"));
    mode.setItems(modes);
    mode.setValue(modes.getFirst());
    mode.setItemLabelGenerator(item -> getTranslation("import.mode." + Words.key(item)));
    upload.setUploadHandler(this::receive);
    upload.addClassName("bl-upload");
    upload.setAcceptedFileExtensions(".xlsx", ".csv");
    upload.setMaxFiles(1);
    upload.setUploadButton(new Button(getTranslation("import.choose")));
    upload.setDropLabel(new Span(getTranslation("import.hint")));
    upload.addFileRejectedListener(event -> Notices.failure(getTranslation("import.hint")));
    return new Section(getTranslation("import.file"), mode, upload);
  }

  private void receive(UploadEvent event) throws IOException {
    UI ui = event.getUI();
    try (InputStream content = event.getInputStream()) {
      UUID started = imports.startDryRun(chosen(ui), event.getFileName(), content);
      Later.show(
          ui,
          () ->
              ui.navigate(
                  CatalogueRoutes.LIST + "/import",
                  QueryParameters.simple(Map.of(JOB, started.toString()))));
    } catch (RuleViolation refusal) {
      Later.show(
          ui,
          () -> {
            upload.clearFileList();
            Notices.failure(Refusals.sentence(this, refusal).orElse(refusal.rule()));
          });
    }
  }

  /** The upload runs beside the page's lock. */
  private ImportMode chosen(UI ui) {
    ui.getSession().lock();
    try {
      return mode.getValue();
    } finally {
      ui.getSession().unlock();
    }
  }

  private void show() {
    place.removeAll();
    Optional<ImportReport> report = job == null ? Optional.empty() : imports.find(job);
    if (report.isPresent()) {
      place.add(new ImportReportPanel(imports, report.get(), steps(report.get().id())));
      return;
    }
    if (job != null) {
      place.add(new EmptyState(getTranslation("import.gone")));
    }
    List<ImportReport> recent = imports.recent();
    if (!recent.isEmpty()) {
      place.add(ImportReportPanel.recent(this, recent));
    }
  }

  private void step(UUID of, SerializableConsumer<UUID> step) {
    try {
      step.accept(of);
    } catch (RuleViolation refusal) {
      Notices.failure(Refusals.sentence(this, refusal).orElse(refusal.rule()));
    }
    show();
  }

  private ImportReportPanel.Steps steps(UUID of) {
    return new ImportReportPanel.Steps() {
      private static final long serialVersionUID = 1L;

      @Override
      public void accept(boolean withConflicts) {
        step(of, id -> imports.startApply(id, withConflicts));
      }

      @Override
      public void readAgain(Map<ImportColumn, Integer> columns) {
        step(of, id -> imports.startWith(id, columns));
      }

      @Override
      public void resume() {
        step(of, imports::resume);
      }

      @Override
      public void cancel() {
        step(of, imports::cancel);
      }
    };
  }

  /** Steps arrive from the import's own thread. */
  private void follow(UI ui) {
    unfollow();
    if (job != null && imports.find(job).isPresent()) {
      unlisten = imports.listen(job, () -> Later.show(ui, this::show));
      show();
    }
  }

  private void unfollow() {
    if (unlisten != null) {
      unlisten.run();
      unlisten = null;
    }
  }

  private static Optional<UUID> uuid(String text) {
    try {
      return Optional.of(UUID.fromString(text));
    } catch (IllegalArgumentException noId) {
      return Optional.empty();
    }
  }
}

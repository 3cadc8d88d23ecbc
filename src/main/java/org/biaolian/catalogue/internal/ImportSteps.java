package org.biaolian.catalogue.internal;

import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.biaolian.catalogue.ImportColumn;
import org.biaolian.catalogue.ImportColumns;
import org.biaolian.catalogue.ImportLine;
import org.biaolian.catalogue.domain.ImportHeading;
import org.biaolian.catalogue.domain.ImportJob;
import org.biaolian.catalogue.domain.Standard;
import org.biaolian.kernel.OrganizationCode;
import org.biaolian.kernel.RuleViolation;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The steps of an import, each one transaction. How far an import is, is committed together with
 * what was done, so that after a crash nothing is done twice and nothing left out.
 */
@Component
public class ImportSteps {

  private final ImportJobRepository jobs;
  private final ImportHeadingRepository headings;
  private final ImportLines lines;
  private final ImportWriter writer;
  private final SearchLag search;
  private final Clock clock;

  ImportSteps(
      ImportJobRepository jobs,
      ImportHeadingRepository headings,
      ImportLines lines,
      ImportWriter writer,
      SearchLag search,
      Clock clock) {
    this.jobs = jobs;
    this.headings = headings;
    this.lines = lines;
    this.writer = writer;
    this.search = search;
    this.clock = clock;
  }

  /** What a run needs to know of its import. */
  record Run(UUID job, UUID run, UUID documentId, long reached, @Nullable ImportColumns columns) {}

  @Transactional
  Run startReading(UUID id) {
    ImportJob job = step(id);
    UUID run = job.startReading(clock.instant());
    lines.forget(id);
    return new Run(id, run, job.documentId(), 0, job.columns());
  }

  @Transactional
  Run startWriting(UUID id) {
    ImportJob job = step(id);
    UUID run = job.goOnWriting(clock.instant());
    return new Run(id, run, job.documentId(), job.reached(), job.columns());
  }

  @Transactional(readOnly = true)
  HeadingReader headings(UUID id) {
    String organization = jobs.findById(id).orElseThrow().organization().value();
    return new HeadingReader(
        headings.findByOrganization(organization).stream()
            .collect(
                Collectors.toMap(
                    ImportHeading::heading, heading -> Optional.ofNullable(heading.meaning()))));
  }

  /**
   * Keeps which column holds what; the import waits for a person where that is not clear.
   *
   * @return whether the reading may go on
   */
  @Transactional
  boolean understand(Run run, ImportColumns columns) {
    ImportJob job = step(run.job());
    if (!job.runs(run.run())) {
      return false;
    }
    job.understand(columns);
    if (!columns.complete()) {
      job.askForColumns(clock.instant());
    }
    return columns.complete();
  }

  /**
   * Reports on a chunk of the file.
   *
   * @return whether the reading may go on
   */
  @Transactional
  boolean report(Run run, List<ImportLine> refused, List<StatedRow> readable) {
    ImportJob job = step(run.job());
    if (!job.runs(run.run())) {
      return false;
    }
    List<ImportLine> report = writer.decide(readable, job.mode(), job.bureau());
    lines.add(run.job(), refused);
    lines.add(run.job(), report);
    job.reported(refused, clock.instant());
    job.reported(report, clock.instant());
    return true;
  }

  /**
   * Writes a chunk as the report promised. A row that would come out otherwise now, because the
   * record has changed since, is left and said to be in conflict.
   *
   * @param ready the records to be, by line, of rows that the report calls new
   * @param later gets what is to be waited for until the records can be found
   * @return whether the writing may go on
   */
  @Transactional
  boolean write(
      Run run,
      List<StatedRow> rows,
      Map<Long, ImportLine> promised,
      Map<Long, Standard> ready,
      Consumer<CompletableFuture<?>> later) {
    ImportJob job = step(run.job());
    if (!job.runs(run.run())) {
      return false;
    }
    search.allow(later);
    Map<ImportLine, ImportLine> otherwise = new HashMap<>();
    writer
        .write(rows, promised, ready, job)
        .forEach(
            line -> {
              ImportLine before = promised.get(line.line());
              if (before != null && line.verdict() != before.verdict()) {
                otherwise.put(before, line);
                lines.change(run.job(), line);
              }
            });
    job.written(rows.size(), rows.getLast().line(), otherwise, clock.instant());
    return true;
  }

  /** Ends a run that is still the import's own. */
  @Transactional
  void end(Run run, Consumer<ImportJob> ending) {
    ImportJob job = step(run.job());
    if (job.runs(run.run())) {
      ending.accept(job);
    }
  }

  @Transactional(readOnly = true)
  <T> T look(UUID id, Function<ImportJob, T> question) {
    return question.apply(jobs.findById(id).orElseThrow(() -> new RuleViolation("import-gone")));
  }

  /** What makes records of the rows of an import. */
  @Transactional(readOnly = true)
  RecordMaker maker(UUID id) {
    return look(
        id, job -> new RecordMaker(id, job.bureau(), job.personId(), job.fileName(), clock));
  }

  Instant now() {
    return clock.instant();
  }

  /** Remembers what a person said of the headings, for the organization's next files. */
  @Transactional
  public void correct(UUID id, ImportColumns columns) {
    ImportJob job = step(id);
    job.understand(columns);
    OrganizationCode organization = job.organization();
    Map<String, ImportHeading> known =
        headings.findByOrganization(organization.value()).stream()
            .collect(Collectors.toMap(ImportHeading::heading, Function.identity()));
    Map<Integer, ImportColumn> meanings = new HashMap<>();
    columns.places().forEach((column, place) -> meanings.put(place, column));
    Set<String> seen = new HashSet<>();
    for (int place = 0; place < columns.headings().size(); place++) {
      String key = ImportColumn.key(columns.headings().get(place));
      ImportColumn meaning = meanings.get(place);
      boolean usual = ImportColumn.of(key).equals(Optional.ofNullable(meaning));
      if (!key.isEmpty() && key.length() <= 200 && seen.add(key)) {
        ImportHeading heading = known.get(key);
        if (heading == null && !usual) {
          heading = headings.save(new ImportHeading(organization, key));
        }
        if (heading != null) {
          heading.mean(meaning);
        }
      }
    }
  }

  private ImportJob step(UUID id) {
    return jobs.findForStep(id).orElseThrow(() -> new RuleViolation("import-gone"));
  }
}

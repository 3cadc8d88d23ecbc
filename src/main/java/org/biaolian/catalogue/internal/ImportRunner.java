package org.biaolian.catalogue.internal;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.biaolian.catalogue.ImportLine;
import org.biaolian.catalogue.ImportLine.Message;
import org.biaolian.catalogue.ImportLine.Verdict;
import org.biaolian.catalogue.domain.CatalogueRow;
import org.biaolian.catalogue.domain.RowJudge;
import org.biaolian.catalogue.domain.RowVerdict;
import org.biaolian.kernel.RuleViolation;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** The two steps of an import: reading with a report, and writing in chunks. */
@Component
public class ImportRunner {

  private static final Logger LOG = LoggerFactory.getLogger(ImportRunner.class);
  private static final int CHUNK = 500;

  private final ImportWriter writer;

  ImportRunner(ImportWriter writer) {
    this.writer = writer;
  }

  /** Reads the file and reports on each row; a file that cannot be read at all fails the job. */
  public void read(ImportJob job, String text) {
    try {
      List<CatalogueRow> raw = new ArrayList<>();
      CatalogueFile.read(text, raw::add);
      Map<String, Long> first = new HashMap<>();
      List<StatedRow> readable = new ArrayList<>();
      List<ImportLine> report = new ArrayList<>();
      for (CatalogueRow row : raw) {
        judge(row, first, readable, report);
      }
      for (List<StatedRow> chunk : chunks(readable)) {
        report.addAll(writer.decide(chunk, job.mode(), job.bureau()));
        job.reading(report.size(), raw.size());
      }
      report.sort(Comparator.comparingLong(ImportLine::line));
      job.reported(readable, report);
    } catch (RuntimeException failure) {
      fail(job, failure);
    }
  }

  /** Writes what the report promised, chunk by chunk; a repeated import goes on where one broke. */
  public void write(ImportJob job) {
    if (!job.startWriting()) {
      throw new RuleViolation("import-not-reported");
    }
    try {
      List<ImportLine> report = new ArrayList<>();
      List<StatedRow> rows = job.rows();
      List<Long> readable = rows.stream().map(StatedRow::line).sorted().toList();
      job.lines().stream()
          .filter(line -> Collections.binarySearch(readable, line.line()) < 0)
          .forEach(report::add);
      int done = 0;
      for (List<StatedRow> chunk : chunks(rows)) {
        report.addAll(writer.write(chunk, job.mode(), job.bureau(), job.fileName()));
        done += chunk.size();
        job.written(done);
      }
      report.sort(Comparator.comparingLong(ImportLine::line));
      job.finished(report);
    } catch (RuntimeException failure) {
      fail(job, failure);
    }
  }

  private static void judge(
      CatalogueRow row,
      Map<String, Long> first,
      List<StatedRow> readable,
      List<ImportLine> report) {
    switch (RowJudge.judge(row)) {
      case RowVerdict.Refused refused ->
          report.add(refused(row, new Message(refused.fault().key(), refused.args())));
      case RowVerdict.Accepted accepted -> {
        String number = accepted.standard().number().value();
        Long before = first.putIfAbsent(number, row.line());
        if (before != null) {
          report.add(
              refused(
                  row,
                  new Message("import.refused.twice", List.of(number, Long.toString(before)))));
        } else {
          readable.add(
              new StatedRow(
                  row.line(),
                  accepted.standard(),
                  accepted.remarks().stream()
                      .map(remark -> new Message(remark.warning().key(), remark.args()))
                      .toList()));
        }
      }
    }
  }

  private static ImportLine refused(CatalogueRow row, Message why) {
    return new ImportLine(
        row.line(), row.number(), row.title(), Verdict.REFUSED, List.of(), why, List.of());
  }

  private static List<List<StatedRow>> chunks(List<StatedRow> rows) {
    List<List<StatedRow>> chunks = new ArrayList<>();
    for (int start = 0; start < rows.size(); start += CHUNK) {
      chunks.add(rows.subList(start, Math.min(rows.size(), start + CHUNK)));
    }
    return chunks;
  }

  private static void fail(ImportJob job, RuntimeException failure) {
    if (failure instanceof RuleViolation violation) {
      job.failed("rule." + violation.rule());
    } else {
      LOG.error("import {} failed", job.id(), failure);
      job.failed("import.failed");
    }
  }
}

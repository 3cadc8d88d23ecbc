package org.biaolian.recognition.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Collectors;
import org.biaolian.paper.Sheet;
import org.biaolian.paper.Sheet.Block;
import org.biaolian.paper.Sheet.Paragraph;
import org.biaolian.paper.Sheet.Table;
import org.biaolian.recognition.Outcome;
import org.biaolian.recognition.domain.AnnouncedEntry;
import org.biaolian.recognition.domain.Announcement;
import org.biaolian.uikit.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What an announcement says: an introduction, the table of its lines, and notes on long terms. */
@Component
class AnnouncementSheets {

  /** Longer conditions would make a row higher than a page; they stand after the table. */
  private static final int LONGEST_CELL = 60;

  private static final List<String> HEADS =
      List.of("序号", "标准编号", "标准名称", "来源", "互认效力", "结论及条件", "签发日期", "有效期至");
  private static final List<Integer> SHARES = List.of(5, 13, 17, 11, 9, 17, 11, 11);
  private static final List<String> HEADS_WITH_DOA =
      List.of("序号", "标准编号", "标准名称", "来源", "互认效力", "结论及条件", "签发日期", "有效期至", "转化公布日期");
  private static final List<Integer> SHARES_WITH_DOA = List.of(5, 12, 15, 10, 8, 15, 11, 11, 11);

  private final PaperSheets papers;

  AnnouncementSheets(PaperSheets papers) {
    this.papers = papers;
  }

  Sheet of(Announcement announcement) {
    List<AnnouncedEntry> entries = announcement.entries();
    List<Block> body = new ArrayList<>();
    body.add(
        new Paragraph(
            "依据%s，我局对下列%d项地方标准予以互认，现予公告。各项标准的互认效力、条件和有效期见下表；互认现在是否有效，以核验页当日所示为准。"
                .formatted(
                    announcement.agreements().stream()
                        .map("《%s》"::formatted)
                        .collect(Collectors.joining("、")),
                    entries.size())));
    List<Block> notes = new ArrayList<>();
    body.add(table(entries, notes));
    body.addAll(notes);
    body.addAll(texts(entries));
    body.add(new Paragraph("特此公告。"));
    return new Sheet(
        announcement.bureauName(),
        announcement.number(),
        announcement.title(),
        null,
        body,
        announcement.dated(),
        papers.check(announcement.code()),
        announcement.demonstration());
  }

  private static Table table(List<AnnouncedEntry> entries, List<Block> notes) {
    boolean adoption = entries.stream().anyMatch(one -> one.announceOn() != null);
    List<List<String>> rows = new ArrayList<>();
    for (AnnouncedEntry one : entries) {
      List<String> row = new ArrayList<>();
      row.add(String.valueOf(rows.size() + 1));
      row.add(one.standardNumber());
      row.add(one.standardTitle());
      row.add(one.origin());
      row.add(word(one.effect()));
      row.add(terms(one, notes));
      row.add(one.signedOn().toString());
      row.add(one.expiresOn().toString());
      if (adoption) {
        row.add(day(one.announceOn()));
      }
      rows.add(row);
    }
    return new Table(adoption ? HEADS_WITH_DOA : HEADS, adoption ? SHARES_WITH_DOA : SHARES, rows);
  }

  /** Which text of each standard was recognised; in the table there is no room for it. */
  private static List<Block> texts(List<AnnouncedEntry> entries) {
    List<List<String>> rows = new ArrayList<>();
    for (AnnouncedEntry one : entries) {
      String hash = one.textHash();
      if (hash != null) {
        rows.add(List.of(one.standardNumber(), hash));
      }
    }
    return rows.isEmpty()
        ? List.of()
        : List.of(
            new Paragraph("各项标准所互认的文本，其摘要如下："),
            new Table(List.of("标准编号", "文本摘要（SHA-256）"), List.of(25, 75), rows));
  }

  private static String terms(AnnouncedEntry one, List<Block> notes) {
    String outcome = word(one.outcome());
    String terms = one.terms();
    if (one.outcome() == Outcome.RECOGNISED || terms == null) {
      return outcome;
    }
    if (terms.length() <= LONGEST_CELL) {
      return outcome + "：" + terms;
    }
    notes.add(
        new Paragraph("附注%d（%s）：%s".formatted(notes.size() + 1, one.standardNumber(), terms)));
    return "%s，见附注%d".formatted(outcome, notes.size());
  }

  private static String day(@Nullable LocalDate day) {
    return day == null ? "—" : day.toString();
  }

  private static String word(Enum<?> constant) {
    return ResourceBundle.getBundle("vaadin-i18n/translations", Locale.CHINA)
        .getString(Words.key(constant));
  }
}

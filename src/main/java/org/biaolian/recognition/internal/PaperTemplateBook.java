package org.biaolian.recognition.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.biaolian.document.Documents;
import org.biaolian.kernel.CircleCode;
import org.biaolian.paper.DocxSheet;
import org.biaolian.paper.DocxTemplate;
import org.biaolian.paper.Sheet;
import org.biaolian.recognition.PaperKind;
import org.biaolian.recognition.PaperPlace;
import org.biaolian.recognition.domain.AnnouncedEntry;
import org.biaolian.recognition.domain.Announcement;
import org.biaolian.recognition.domain.PaperOrder;
import org.biaolian.recognition.domain.PaperTemplate;
import org.biaolian.recognition.domain.PaperWords;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Word files of papers: the template that held at a moment, filled with the words of a paper. */
@Component
public class PaperTemplateBook {

  private static final String ABSENT = "—";
  private static final String MARK = "【演示】非正式文件";

  private final PaperTemplateRepository templates;
  private final Documents documents;
  private final PaperSheets sheets;

  PaperTemplateBook(PaperTemplateRepository templates, Documents documents, PaperSheets sheets) {
    this.templates = templates;
    this.documents = documents;
    this.sheets = sheets;
  }

  /** A paper as a Word file, by the template that held when the paper was made. */
  public byte[] file(CircleCode circle, PaperOrder order, PaperWords words, Instant madeAt) {
    UUID document = holding(circle, order.kind(), madeAt);
    return fill(
        bytes(order.kind(), document), values(order, words), List.of(), order.demonstration());
  }

  private @Nullable UUID holding(CircleCode circle, PaperKind kind, Instant at) {
    return templates
        .findFirstByCircleCodeAndKindAndPutAtLessThanEqualOrderByPutAtDescIdDesc(
            circle.value(), kind, at)
        .map(PaperTemplate::documentId)
        .orElse(null);
  }

  /** A template with made-up words, marked as such. */
  public byte[] sample(PaperKind kind, @Nullable UUID document) {
    Map<String, String> values = new HashMap<>();
    Map<String, String> line = new HashMap<>();
    PaperPlace.of(kind)
        .forEach(place -> (place.ofLine(kind) ? line : values).put(place.label(), place.sample()));
    Map<String, String> second = new HashMap<>(line);
    second.put(PaperPlace.ORDINAL.label(), "2");
    return fill(bytes(kind, document), values, List.of(line, second), true);
  }

  /** An announcement as a Word file, by the template that held when it was signed. */
  public byte[] file(Announcement announcement) {
    Map<PaperPlace, @Nullable String> known = new EnumMap<>(PaperPlace.class);
    Sheet.Check check = sheets.check(announcement.code());
    known.put(PaperPlace.ISSUER, announcement.bureauName());
    known.put(PaperPlace.NUMBER, announcement.number());
    known.put(PaperPlace.TITLE, announcement.title());
    known.put(PaperPlace.AGREEMENT, String.join("》、《", announcement.agreements()));
    known.put(PaperPlace.COUNT, String.valueOf(announcement.entries().size()));
    known.put(PaperPlace.SIGNER, announcement.signer());
    known.put(PaperPlace.DATE, PaperSheets.day(announcement.dated()));
    known.put(PaperPlace.CODE, check.code());
    known.put(PaperPlace.CHECK_PAGE, check.page());
    List<Map<String, String>> lines = new ArrayList<>();
    for (AnnouncedEntry entry : announcement.entries()) {
      lines.add(line(entry, lines.size() + 1));
    }
    return fill(
        bytes(
            PaperKind.ANNOUNCEMENT,
            holding(announcement.circle(), PaperKind.ANNOUNCEMENT, announcement.announcedAt())),
        named(PaperKind.ANNOUNCEMENT, known),
        lines,
        announcement.demonstration());
  }

  private static Map<String, String> line(AnnouncedEntry entry, int ordinal) {
    Map<PaperPlace, @Nullable String> known = new EnumMap<>(PaperPlace.class);
    known.put(PaperPlace.ORDINAL, String.valueOf(ordinal));
    known.put(PaperPlace.STANDARD_NUMBER, entry.standardNumber());
    known.put(PaperPlace.STANDARD_TITLE, entry.standardTitle());
    known.put(PaperPlace.TEXT_HASH, entry.textHash());
    known.put(PaperPlace.ORIGIN, entry.origin());
    known.put(PaperPlace.EFFECT, PaperSheets.word(entry.effect()));
    known.put(PaperPlace.OUTCOME, PaperSheets.word(entry.outcome()));
    known.put(PaperPlace.TERMS, entry.terms());
    known.put(PaperPlace.SIGNED_ON, PaperSheets.day(entry.signedOn()));
    known.put(PaperPlace.EXPIRES, PaperSheets.day(entry.expiresOn()));
    known.put(PaperPlace.ANNOUNCE_ON, PaperSheets.dayOrNone(entry.announceOn()));
    Map<String, String> line = new HashMap<>();
    known.forEach((place, value) -> line.put(place.label(), orAbsent(value)));
    return line;
  }

  /** A stored template, or the default. */
  public byte[] bytes(PaperKind kind, @Nullable UUID document) {
    try {
      if (document == null) {
        return DocxSheet.of(PaperTemplateDefaults.of(kind));
      }
      try (InputStream in = documents.open(documents.find(document).orElseThrow())) {
        return in.readAllBytes();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static byte[] fill(
      byte[] template,
      Map<String, String> values,
      List<Map<String, String>> lines,
      boolean demonstration) {
    try {
      return DocxTemplate.of(template)
          .fill(
              values, demonstration ? List.of(MARK) : List.of(), PaperPlace.ORDINAL.label(), lines);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Map<String, String> values(PaperOrder order, PaperWords words) {
    Sheet sheet = sheets.of(order, words);
    Map<PaperPlace, @Nullable String> known = new EnumMap<>(PaperPlace.class);
    known.put(PaperPlace.ISSUER, sheet.issuer());
    known.put(PaperPlace.NUMBER, sheet.mark());
    known.put(PaperPlace.TITLE, sheet.title());
    known.put(PaperPlace.ADDRESSEE, sheet.addressee());
    known.put(PaperPlace.APPLICANT, words.parties().applicant());
    known.put(PaperPlace.REQUEST, words.matter().requestNumber());
    known.put(PaperPlace.AGREEMENT, words.matter().agreement());
    known.put(PaperPlace.STANDARD_NUMBER, words.matter().standardNumber());
    known.put(PaperPlace.STANDARD_TITLE, words.matter().standardTitle());
    known.put(PaperPlace.TEXT_HASH, words.matter().textHash());
    known.put(PaperPlace.EFFECT, words.matter().effect() + "（" + words.matter().area() + "）");
    PaperWords.Ruling ruling = words.ruling();
    if (ruling != null) {
      known.put(PaperPlace.OUTCOME, PaperSheets.word(ruling.outcome()));
      known.put(PaperPlace.GROUND, ruling.ground());
      known.put(PaperPlace.TERMS, ruling.terms());
      known.put(PaperPlace.DIFFERENCES, ruling.differences());
      known.put(PaperPlace.EXPIRES, PaperSheets.dayOrNone(ruling.expiresOn()));
      known.put(PaperPlace.SIGNER, words.person());
      known.put(PaperPlace.ORIGINAL, PaperSheets.original(words));
    }
    PaperWords.Question question = words.question();
    if (question != null) {
      known.put(PaperPlace.QUESTION, question.text());
      known.put(PaperPlace.DUE, PaperSheets.dayOrNone(question.dueOn()));
      known.put(PaperPlace.CLERK, words.person());
    }
    known.put(PaperPlace.DATE, PaperSheets.day(sheet.date()));
    known.put(PaperPlace.CODE, sheet.check().code());
    known.put(PaperPlace.CHECK_PAGE, sheet.check().page());
    return named(order.kind(), known);
  }

  private static Map<String, String> named(
      PaperKind kind, Map<PaperPlace, @Nullable String> known) {
    Map<String, String> values = new HashMap<>();
    for (PaperPlace place : PaperPlace.of(kind)) {
      if (!place.ofLine(kind)) {
        values.put(place.label(), orAbsent(known.get(place)));
      }
    }
    return values;
  }

  private static String orAbsent(@Nullable String value) {
    return value == null || value.isBlank() ? ABSENT : value;
  }
}

package org.biaolian.recognition.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AttachmentType;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.server.streams.DownloadHandler;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.biaolian.recognition.AdoptionDates;
import org.biaolian.recognition.RegisterBook;
import org.biaolian.recognition.RegisterLine;
import org.biaolian.recognition.RegisterQuestion;
import org.biaolian.uikit.Downloads;
import org.biaolian.uikit.ListFiles;
import org.biaolian.uikit.Words;
import org.jspecify.annotations.Nullable;

/** Links to the whole register that was asked for, as a workbook or as CSV. */
final class RegisterFiles extends Div {

  private static final long serialVersionUID = 1L;

  private final transient RegisterBook book;
  private final transient Pieces pieces;

  RegisterFiles(RegisterBook book, Pieces pieces) {
    this.book = book;
    this.pieces = pieces;
    addClassNames("bl-btns", "small", "no-print");
  }

  void show(RegisterQuestion question, boolean any) {
    removeAll();
    if (any) {
      add(
          link("recognition.register.xlsx", workbook(question)),
          link("recognition.register.csv", csv(question)));
    }
  }

  private Anchor link(String key, DownloadHandler file) {
    Anchor link = new Anchor(file, AttachmentType.DOWNLOAD, "");
    link.setText(getTranslation(key));
    return link;
  }

  private DownloadHandler workbook(RegisterQuestion question) {
    return Downloads.of(
        event ->
            Downloads.written(
                getTranslation("recognition.register.title") + ".xlsx",
                ListFiles.WORKBOOK,
                out ->
                    ListFiles.workbook(
                        out,
                        getTranslation("recognition.register.title"),
                        0,
                        headings(),
                        file -> book.write(question, line -> file.accept(cells(line))))));
  }

  private DownloadHandler csv(RegisterQuestion question) {
    return Downloads.of(
        event ->
            Downloads.written(
                getTranslation("recognition.register.title") + ".csv",
                ListFiles.CSV,
                out ->
                    ListFiles.csv(
                        out,
                        headings(),
                        file -> book.write(question, line -> file.accept(cells(line))))));
  }

  private List<String> headings() {
    return Stream.of(
            "recognition.register.number",
            "recognition.column.standard",
            "recognition.column.recogniser",
            "recognition.column.applicant",
            "recognition.effect",
            "recognition.column.outcome",
            "recognition.detail",
            "recognition.differences",
            "recognition.column.today",
            "recognition.signed-on",
            "recognition.expires-on",
            "recognition.agreement",
            "recognition.adoption.announced",
            "recognition.adoption.adopted",
            "recognition.adoption.withdrawn")
        .map(key -> getTranslation(key))
        .toList();
  }

  private List<String> cells(RegisterLine line) {
    return List.of(
        line.standard().number(),
        line.standard().titleZh(),
        pieces.chips().name(line.bureau()),
        pieces.chips().name(line.applicant()),
        word(line.effect()),
        word(line.outcome()),
        Objects.requireNonNullElse(line.note(), ""),
        Objects.requireNonNullElse(line.differences(), ""),
        word(line.state()),
        line.signedOn().toString(),
        line.expiresOn().toString(),
        line.agreement(),
        day(line.adoption(), AdoptionDates.Step.ANNOUNCED),
        day(line.adoption(), AdoptionDates.Step.ADOPTED),
        day(line.adoption(), AdoptionDates.Step.WITHDRAWN));
  }

  /** The day on which it was done, or the day aimed at. */
  private String day(@Nullable AdoptionDates dates, AdoptionDates.Step step) {
    if (dates == null) {
      return "";
    }
    LocalDate done = dates.done(step);
    return done != null
        ? done.toString()
        : getTranslation("recognition.adoption.aimed", dates.target(step).toString());
  }

  private String word(Enum<?> constant) {
    return getTranslation(Words.key(constant));
  }
}

package org.biaolian.catalogue;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.biaolian.access.Action;
import org.biaolian.access.Requires;
import org.biaolian.bureau.ReaderMark;
import org.biaolian.catalogue.internal.Watermark;
import org.biaolian.document.DocumentPages;
import org.biaolian.document.DocumentText;
import org.biaolian.document.DocumentTexts;
import org.biaolian.document.Documents;
import org.biaolian.document.FileKind;
import org.biaolian.document.PageLayout;
import org.springframework.stereotype.Service;

/**
 * The texts of standards as one reads them in the page. Each reading begins with {@link
 * FileReadings#beginText}, whose fact is committed before anything leaves.
 */
@Service
public class StandardTexts {

  private final Standards standards;
  private final FileReadings readings;
  private final Documents documents;
  private final DocumentTexts texts;
  private final DocumentPages pages;
  private final ReaderMark mark;

  StandardTexts(
      Standards standards,
      FileReadings readings,
      Documents documents,
      DocumentTexts texts,
      DocumentPages pages,
      ReaderMark mark) {
    this.standards = standards;
    this.readings = readings;
    this.documents = documents;
    this.texts = texts;
    this.pages = pages;
    this.mark = mark;
  }

  /**
   * A text as the present person may read it.
   *
   * @param mark who reads it and when, to be shown on it; empty where everybody may read it
   */
  public record TextToRead(DocumentText text, String mark) {}

  /** The text of a file; nothing where there is none for this reader. */
  @Requires(Action.READ_PUBLIC)
  public Optional<TextToRead> read(UUID standardId, UUID fileId) {
    return readings
        .beginText(standardId, fileId, 0)
        .flatMap(
            reading ->
                texts
                    .find(fileId)
                    .map(text -> new TextToRead(text, reading.restricted() ? mark.now() : "")));
  }

  /**
   * The number of pages of the files of a record, where it is known: of a PDF or OFD that was read
   * out. Notes nothing.
   *
   * @param shown the record as this reader is shown it, with the files that he may read
   */
  @Requires(Action.READ_PUBLIC)
  public Map<UUID, Integer> pageCounts(StandardView shown) {
    return texts.pageCounts(
        shown.files().stream()
            .filter(
                file -> FileKind.ofMediaType(file.mediaType()).filter(FileKind::drawn).isPresent())
            .map(StandardView.FileView::id)
            .toList());
  }

  /**
   * Whether a reading that has begun may go on: rights end and texts are withdrawn while somebody
   * has the page open. Notes nothing, for nothing leaves.
   */
  @Requires(Action.READ_PUBLIC)
  public boolean readable(UUID standardId, UUID fileId) {
    return standards
        .find(standardId)
        .filter(
            view ->
                view.files().stream()
                    .anyMatch(file -> file.id().equals(fileId) && file.role() == FileRole.TEXT))
        .isPresent();
  }

  /**
   * A page of a PDF or OFD as PNG, with the reader's bureau and the time burnt in where not
   * everybody may read it.
   *
   * @throws RuleViolation when the page cannot be drawn now
   */
  @Requires(Action.READ_PUBLIC)
  public Optional<byte[]> page(UUID standardId, UUID fileId, int page) {
    return readings
        .beginText(standardId, fileId, page)
        .flatMap(
            reading ->
                documents
                    .find(fileId)
                    .flatMap(stored -> pages.png(stored, page))
                    .map(png -> reading.restricted() ? Watermark.burn(png, mark.now()) : png));
  }

  /**
   * Where the letters of a page stand that this reader has open, and whether its picture shows all
   * of it. Notes nothing: the page itself was noted, and places say nothing without it.
   *
   * @throws RuleViolation when the page cannot be drawn now
   */
  @Requires(Action.READ_PUBLIC)
  public Optional<PageLayout> layout(UUID standardId, UUID fileId, int page) {
    return readable(standardId, fileId)
        ? documents.find(fileId).flatMap(stored -> pages.layout(stored, page))
        : Optional.empty();
  }
}

package org.biaolian.document;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.biaolian.access.Unguarded;
import org.biaolian.document.internal.DocumentTextContent;
import org.biaolian.document.internal.DocumentTextContentRepository;
import org.biaolian.document.internal.DocumentTextRepository;
import org.biaolian.document.internal.DocumentTextRow;
import org.biaolian.document.internal.TextPassages;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The texts of stored files, read out in the background. {@link DocumentTextChanged} tells when one
 * is there. Who may read one is the matter of the features, as with {@link Documents}.
 */
@Service
@Transactional(readOnly = true)
public class DocumentTexts {

  private static final String FEATURES = "the features, after their own checks";

  private final DocumentTextRepository rows;
  private final DocumentTextContentRepository contents;
  private final TextPassages passages;

  DocumentTexts(
      DocumentTextRepository rows, DocumentTextContentRepository contents, TextPassages passages) {
    this.rows = rows;
    this.contents = contents;
    this.passages = passages;
  }

  /** The text of a file with its pages; nothing for a file of which no text is wanted. */
  @Unguarded(FEATURES)
  public Optional<DocumentText> find(UUID documentId) {
    return rows.findById(documentId)
        .map(
            row ->
                row.toText(
                    row.state() == TextState.READY
                        ? contents
                            .findById(documentId)
                            .map(DocumentTextContent::pages)
                            .orElse(List.of())
                        : List.of()));
  }

  /**
   * The surroundings of the first of the words that stands in a text, by file.
   *
   * @param before signs before the word
   * @param length signs in all
   */
  @Unguarded(FEATURES)
  public Map<UUID, String> passages(
      Collection<UUID> documentIds, List<String> words, int before, int length) {
    return passages.find(documentIds, words, before, length);
  }

  /**
   * The number of pages of several files, where it is known: once a file was read out, even without
   * finding text. A file without pages has one.
   */
  @Unguarded(FEATURES)
  public Map<UUID, Integer> pageCounts(Collection<UUID> documentIds) {
    return rows.findAllById(documentIds).stream()
        .map(row -> row.toText(List.of()))
        .filter(text -> text.pageCount() > 0)
        .collect(Collectors.toMap(DocumentText::documentId, DocumentText::pageCount));
  }

  /** How far the texts of several files are known. */
  @Unguarded(FEATURES)
  public Map<UUID, TextState> states(Collection<UUID> documentIds) {
    return rows.findAllById(documentIds).stream()
        .collect(Collectors.toMap(DocumentTextRow::getId, DocumentTextRow::state));
  }
}

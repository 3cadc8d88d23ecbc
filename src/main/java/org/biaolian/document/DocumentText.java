package org.biaolian.document;

import java.io.Serializable;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The text of a stored file, as far as it is known.
 *
 * @param failure only where it failed
 * @param blindPages pages on which no text was found, of a file that has text on others
 * @param cut whether the text was longer than is kept
 * @param pages only where it is ready; a file without pages is one page
 */
public record DocumentText(
    UUID documentId,
    TextState state,
    @Nullable TextFailure failure,
    int pageCount,
    int blindPages,
    boolean cut,
    List<String> pages)
    implements Serializable {

  /** Longer texts are cut here. */
  public static final int MAX_CHARS = 2_000_000;

  /** What divides pages where they are kept as one text. */
  public static final char PAGE_END = '\f';

  public DocumentText {
    pages = List.copyOf(pages);
  }
}

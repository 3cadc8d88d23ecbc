package org.biaolian.catalogue;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Takes the rows of an imported file with what became of each. */
public interface ImportReview {

  void headings(List<String> cells);

  /**
   * @param line none for a row that was not read
   */
  void row(List<String> cells, @Nullable ImportLine line);
}

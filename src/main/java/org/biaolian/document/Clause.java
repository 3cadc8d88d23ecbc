package org.biaolian.document;

import java.io.Serializable;
import java.util.List;

/**
 * A clause of a text.
 *
 * @param number {@code 4.2}, {@code 附录A}, {@code A.1}, {@code 前言}; empty for what stands before the
 *     first clause, or for a text without numbers
 * @param heading empty where the clause has none
 * @param paragraphs a table is one paragraph, a line a row
 */
public record Clause(String number, String heading, List<String> paragraphs)
    implements Serializable {

  public Clause {
    paragraphs = List.copyOf(paragraphs);
  }

  /** Number and heading as one line. */
  public String title() {
    return (number + " " + heading).strip();
  }

  /** How deep it stands: 1 for {@code 4} and {@code 附录A}, 2 for {@code 4.2}. */
  public int depth() {
    return 1 + (int) number.chars().filter(c -> c == '.').count();
  }

  /** Everything it says. */
  public String text() {
    return String.join("\n", paragraphs);
  }
}

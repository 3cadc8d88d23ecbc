package dev.biaolian.bench.relevance;

import java.util.List;
import java.util.Set;

/**
 * What is typed, and what should be found.
 *
 * @param right numbers of the records that are right answers
 */
public record Question(Kind kind, String text, Set<String> right) {

  /** In which way something is asked for. */
  public enum Kind {
    WHOLE,
    DROPPED,
    CUT,
    REORDERED,
    PINYIN,
    INITIALS,
    NUMBER,
    TOPIC;

    /** Whether one record is looked for, or as many as there are of a topic. */
    public boolean known() {
      return this != TOPIC;
    }
  }

  /** One by the rank of the first right record; nothing if there is none. */
  public double reciprocal(List<String> found) {
    for (int rank = 0; rank < found.size(); rank++) {
      if (right.contains(found.get(rank))) {
        return 1.0 / (rank + 1);
      }
    }
    return 0;
  }

  /** The share of the right records among the first, of as many as can stand there. */
  public double recall(List<String> found, int first) {
    long hit = found.stream().limit(first).filter(right::contains).count();
    return (double) hit / Math.min(first, right.size());
  }
}

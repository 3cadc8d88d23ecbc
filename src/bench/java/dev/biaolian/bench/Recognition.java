package dev.biaolian.bench;

import dev.biaolian.bench.recognition.DeadlineFigures;
import dev.biaolian.bench.recognition.RecognitionPages;
import dev.biaolian.bench.steps.StepFigures;
import java.util.Set;

/**
 * Recognition under load: decision steps against a general engine, pages among a million cases
 * against a minimal grid view, and 100,000 deadlines that fall due on one day.
 *
 * <p>Arguments: {@code steps}, {@code pages} or {@code deadlines} for that part alone, and how many
 * cases the part has. System properties: {@code portal.cache}, {@code portal.root}, {@code
 * keycloak.dist}.
 */
public final class Recognition {

  private static final int ROUNDS = 5;
  private static final int STANDARDS = 4;
  private static final int CASES = 1_000_000;
  private static final int DEADLINES = 100_000;

  private Recognition() {}

  public static void main(String[] arguments) throws Exception {
    String only = arguments.length > 0 ? arguments[0] : "";
    if (!Set.of("", "steps", "pages", "deadlines").contains(only)) {
      throw new IllegalArgumentException("steps, pages or deadlines, not " + only);
    }
    int many = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 0;
    if (only.isEmpty() || only.equals("steps")) {
      StepFigures.measure(STANDARDS, ROUNDS);
    }
    if (only.isEmpty() || only.equals("deadlines")) {
      DeadlineFigures.measure(many > 0 ? many : DEADLINES);
    }
    if (only.isEmpty() || only.equals("pages")) {
      RecognitionPages.measure(many > 0 ? many : CASES);
    }
  }
}

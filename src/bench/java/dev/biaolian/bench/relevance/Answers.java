package dev.biaolian.bench.relevance;

import dev.biaolian.bench.relevance.Question.Kind;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.biaolian.catalogue.StandardQuery;
import org.biaolian.catalogue.StandardRow;
import org.biaolian.catalogue.Standards;

/** Asks the portal's search all questions and tells where the right records stood. */
public final class Answers {

  private static final int LOOKED_AT = 20;
  private static final int TEN = 10;
  private static final double POOR = 0.5;

  private final Map<Kind, double[]> kinds = new EnumMap<>(Kind.class);

  public void ask(FilledPortal portal, List<Question> questions) {
    Standards standards = portal.bean(Standards.class);
    for (Question question : questions) {
      List<String> found =
          portal.ask(
              () ->
                  standards.list(StandardQuery.ALL.withText(question.text()), 0, LOOKED_AT).stream()
                      .map(StandardRow::number)
                      .toList());
      count(
          question,
          question.kind().known() ? question.reciprocal(found) : question.recall(found, TEN));
    }
  }

  /** The means, and the figures last. */
  public void print() {
    kinds.forEach(
        (kind, sum) ->
            System.out.printf(
                "%-10s %4.0f questions %.3f%n",
                kind.name().toLowerCase(Locale.ROOT), sum[1], sum[0] / sum[1]));
    System.out.printf("FIGURE relevance.mrr=%.3f%n", mean(true));
    System.out.printf("FIGURE relevance.recall10=%.3f%n", mean(false));
  }

  private void count(Question question, double score) {
    double[] sum = kinds.computeIfAbsent(question.kind(), some -> new double[2]);
    sum[0] += score;
    sum[1]++;
    if (score < POOR) {
      System.out.printf(
          "%.2f %s: %s, right: %s%n",
          score,
          question.kind().name().toLowerCase(Locale.ROOT),
          question.text(),
          question.right().stream().sorted().limit(TEN).toList());
    }
  }

  private double mean(boolean known) {
    double sum = 0;
    double questions = 0;
    for (Map.Entry<Kind, double[]> kind : kinds.entrySet()) {
      if (kind.getKey().known() == known) {
        sum += kind.getValue()[0];
        questions += kind.getValue()[1];
      }
    }
    return sum / questions;
  }
}

package org.biaolian.comparison.internal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.biaolian.comparison.ComparedClause;
import org.biaolian.comparison.Corrections;
import org.biaolian.comparison.Tally;
import org.biaolian.comparison.Verdict;
import org.biaolian.document.Clause;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * The verdicts of all pairs as they are stored: with the titles of the clauses, so that what was
 * judged can be read even when the rules that found the pairs have changed.
 */
@Component
public class KeptVerdicts {

  private static final TypeReference<List<Line>> LINES = new TypeReference<>() {};

  private final JsonMapper json = JsonMapper.shared();

  /**
   * A pair; the titles are empty where a text does not have the clause.
   *
   * @param byHand whether a person made the pair, or took these clauses apart; nothing in what was
   *     kept before persons could
   */
  record Line(
      String key,
      String left,
      String right,
      boolean informative,
      Verdict proposed,
      Verdict verdict,
      @Nullable Boolean byHand) {}

  public String write(List<ComparedClause> clauses, Corrections corrections) {
    List<Line> lines = new ArrayList<>();
    for (ComparedClause clause : clauses) {
      lines.add(
          new Line(
              clause.key(),
              title(clause.left()),
              title(clause.right()),
              clause.informative(),
              clause.proposed(),
              corrections.verdicts().getOrDefault(clause.key(), clause.proposed()),
              corrections.byHand().contains(clause.key())));
    }
    return json.writeValueAsString(lines);
  }

  private static String title(@Nullable Clause clause) {
    return clause == null ? "" : clause.title();
  }

  public Tally tally(String stored) {
    return Tally.of(
        read(stored).stream().filter(line -> !line.informative()).map(Line::verdict).toList());
  }

  /** Where a person differed from the rules. */
  public Corrections corrections(String stored) {
    Map<String, Verdict> verdicts = new HashMap<>();
    Set<String> byHand = new HashSet<>();
    for (Line line : read(stored)) {
      if (line.proposed() != line.verdict()) {
        verdicts.put(line.key(), line.verdict());
      }
      if (Boolean.TRUE.equals(line.byHand())) {
        byHand.add(line.key());
      }
    }
    return new Corrections(verdicts, byHand);
  }

  private List<Line> read(String stored) {
    return json.readValue(stored, LINES);
  }
}

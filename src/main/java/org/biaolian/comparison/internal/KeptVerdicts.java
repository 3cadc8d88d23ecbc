package org.biaolian.comparison.internal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.biaolian.comparison.ComparedClause;
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

  /** A pair; the titles are empty where a text does not have the clause. */
  record Line(
      String key,
      String left,
      String right,
      boolean informative,
      Verdict proposed,
      Verdict verdict) {}

  public String write(List<ComparedClause> clauses, Map<String, Verdict> corrections) {
    List<Line> lines = new ArrayList<>();
    for (ComparedClause clause : clauses) {
      lines.add(
          new Line(
              clause.key(),
              title(clause.left()),
              title(clause.right()),
              clause.informative(),
              clause.proposed(),
              corrections.getOrDefault(clause.key(), clause.proposed())));
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
  public Map<String, Verdict> corrections(String stored) {
    Map<String, Verdict> corrections = new LinkedHashMap<>();
    for (Line line : read(stored)) {
      if (line.proposed() != line.verdict()) {
        corrections.put(line.key(), line.verdict());
      }
    }
    return corrections;
  }

  private List<Line> read(String stored) {
    return json.readValue(stored, LINES);
  }
}

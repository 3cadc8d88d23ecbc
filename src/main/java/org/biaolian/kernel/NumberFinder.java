package org.biaolian.kernel;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.SequencedSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.biaolian.kernel.StandardNumber.Accepted;
import org.jspecify.annotations.Nullable;

/** Finds numbers in free text: titles, replacement columns, letters. */
final class NumberFinder {

  private static final Pattern CANDIDATE =
      Pattern.compile(
          "(?<![A-Z0-9/])(?:[TQ]/[A-Z]{2,14}|[A-Z]{2,5} ?\\d{0,6})(?:"
              + " ?\\(\\p{IsHan}{1,4}\\))?(?:/?[TZ]|/)?"
              + " ?\\d{1,8}(?:\\.\\d{1,4}){0,3}(?:-\\d{1,4})?-(?:(?:19|20)\\d{2}|\\d{2})(?![0-9])");

  private NumberFinder() {}

  static List<StandardNumber> find(@Nullable String text) {
    SequencedSet<StandardNumber> found = new LinkedHashSet<>();
    Matcher matcher = CANDIDATE.matcher(NumberGrammar.fold(text));
    while (matcher.find()) {
      if (NumberGrammar.parse(matcher.group()) instanceof Accepted accepted) {
        found.add(accepted.number());
      }
    }
    return new ArrayList<>(found);
  }
}

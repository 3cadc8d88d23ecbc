package org.biaolian.catalogue.domain;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.biaolian.catalogue.ClassTree;
import org.biaolian.kernel.CcsCode;
import org.biaolian.kernel.IcsCode;
import org.jspecify.annotations.Nullable;

/** Cells of classification codes. Codes out of form are named, never mended. */
final class CodeText {

  private static final Pattern ICS_WORD = Pattern.compile("^ICS[ :]*");
  private static final Pattern ICS_BETWEEN = Pattern.compile("[;,、%()\\s]+");
  private static final Pattern CCS_WORD = Pattern.compile("^CCS[ :]*");
  private static final Pattern CCS_BETWEEN = Pattern.compile("[;,、/]");

  private CodeText() {}

  static List<IcsCode> ics(String cell, Remarks remarks) {
    String text = ICS_WORD.matcher(fold(cell)).replaceFirst("");
    if (text.isEmpty()) {
      remarks.add(RowWarning.ICS_MISSING);
      return List.of();
    }
    List<IcsCode> codes = new ArrayList<>();
    List<String> malformed = new ArrayList<>();
    for (String token : ICS_BETWEEN.splitAsStream(text).toList()) {
      if (IcsCode.matches(token)) {
        codes.add(new IcsCode(token));
      } else if (!token.isEmpty()) {
        malformed.add(token);
      }
    }
    if (!malformed.isEmpty() || codes.isEmpty()) {
      remarks.add(RowWarning.ICS_MALFORMED, cell);
    }
    codes.stream()
        .map(IcsCode::value)
        .filter(code -> !ClassTree.knownIcs(code))
        .distinct()
        .forEach(code -> remarks.add(RowWarning.ICS_UNKNOWN, code));
    return codes.stream().distinct().toList();
  }

  static @Nullable CcsCode ccs(String cell, Remarks remarks) {
    String text = CCS_WORD.matcher(fold(cell)).replaceFirst("");
    if (text.isEmpty()) {
      remarks.add(RowWarning.CCS_MISSING);
      return null;
    }
    String first = CCS_BETWEEN.split(text, 2)[0];
    String code = first.replace(" ", "");
    if (!CcsCode.matches(code)) {
      remarks.add(RowWarning.CCS_MALFORMED, cell);
      return null;
    }
    if (!cell.startsWith(code)) {
      remarks.add(RowWarning.CCS_RESPELLED, cell, code);
    }
    if (!first.equals(text)) {
      remarks.add(RowWarning.CCS_REST_DROPPED, cell, code);
    }
    if (!ClassTree.knownCcs(code)) {
      remarks.add(RowWarning.CCS_UNKNOWN, code);
    }
    return new CcsCode(code);
  }

  private static String fold(String cell) {
    return Normalizer.normalize(cell, Normalizer.Form.NFKC).strip().toUpperCase(Locale.ROOT);
  }
}

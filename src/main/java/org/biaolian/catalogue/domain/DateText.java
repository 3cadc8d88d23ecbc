package org.biaolian.catalogue.domain;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A date cell. Year, month and day must all be there: a year alone is not a date. */
record DateText(@Nullable LocalDate date, boolean malformed, boolean textDropped) {

  private static final Pattern FORM =
      Pattern.compile("((?:19|20)\\d{2})[-/.年](\\d{1,2})[-/.月](\\d{1,2})日?(?!\\d)(.*)");

  static DateText read(String cell) {
    String text = Normalizer.normalize(cell, Normalizer.Form.NFKC).strip();
    if (text.isEmpty()) {
      return new DateText(null, false, false);
    }
    Matcher matcher = FORM.matcher(text);
    if (!matcher.matches()) {
      return new DateText(null, true, false);
    }
    try {
      LocalDate date =
          LocalDate.of(
              Integer.parseInt(matcher.group(1)),
              Integer.parseInt(matcher.group(2)),
              Integer.parseInt(matcher.group(3)));
      return new DateText(date, false, !matcher.group(4).isBlank());
    } catch (DateTimeException e) {
      return new DateText(null, true, false);
    }
  }
}

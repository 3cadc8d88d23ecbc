package org.biaolian.catalogue.ui;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.TreeMap;

/**
 * The Chinese names of the second levels of ICS and CCS. A group of CCS is a range of codes, so
 * that a code bears the name of its range. English pages show codes below the first level.
 */
final class ClassNames {

  private static final NavigableMap<String, String> NAMES = read();
  private static final int CCS_LENGTH = 3;
  private static final char RANGE = '-';

  private ClassNames() {}

  /** The name of an ICS group; empty if there is none. */
  static String ics(String code) {
    return NAMES.getOrDefault(code, "");
  }

  /** The name of the group that holds a CCS code; empty if there is none. */
  static String ccs(String code) {
    Map.Entry<String, String> range = NAMES.floorEntry(code + RANGE + '\uffff');
    if (code.length() != CCS_LENGTH || range == null || range.getKey().indexOf(RANGE) < 0) {
      return "";
    }
    String last = range.getKey().substring(range.getKey().indexOf(RANGE) + 1);
    return code.compareTo(last) <= 0 ? range.getValue() : "";
  }

  private static NavigableMap<String, String> read() {
    NavigableMap<String, String> names = new TreeMap<>();
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                Objects.requireNonNull(ClassNames.class.getResourceAsStream("classes.zh.txt")),
                StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        int blank = line.indexOf(' ');
        names.put(line.substring(0, blank), line.substring(blank + 1));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return names;
  }
}

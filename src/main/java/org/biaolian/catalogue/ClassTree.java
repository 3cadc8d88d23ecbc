package org.biaolian.catalogue;

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
 * The known branches of ICS and CCS with the Chinese names of their second levels and of the parts
 * of ICS groups that local standards use. A group of CCS is a range of codes, so that a code bears
 * the name of its range; of some letters not all groups are listed, and every code of theirs may be
 * right. English pages show codes below the first level.
 */
public final class ClassTree {

  private static final NavigableMap<String, String> NAMES = read();
  private static final int CCS_LENGTH = 3;
  private static final int ICS_GROUP_LENGTH = 6;
  private static final String WHOLE = ".01";
  private static final String REST = ".99";
  private static final char RANGE = '-';
  private static final String CCS_LETTERS = "ABCDEFGHJKLMNPQRSTUVWXYZ";

  /** The letters of CCS all of whose groups are listed. */
  private static final String LISTED = "ABCP";

  private ClassTree() {}

  /** Whether there is such a field of ICS, or a group that holds this code. */
  public static boolean knownIcs(String code) {
    if (code.length() >= ICS_GROUP_LENGTH) {
      return NAMES.containsKey(group(code));
    }
    String first = NAMES.ceilingKey(code + ".");
    return first != null && first.startsWith(code + ".");
  }

  /** Whether CCS has the letter and, where all its groups are listed, one that holds this code. */
  public static boolean knownCcs(String code) {
    String letter = code.substring(0, 1);
    return CCS_LETTERS.contains(letter) && (!LISTED.contains(letter) || !ccs(code).isEmpty());
  }

  /** The group of a code of ICS; a field stands for itself. */
  public static String group(String code) {
    return code.substring(0, Math.min(ICS_GROUP_LENGTH, code.length()));
  }

  /**
   * The name of an ICS group or of a part of it; empty if none is known. In every group, part 01
   * holds what concerns the whole of it and part 99 what no other part holds.
   */
  public static String ics(String code) {
    String name = NAMES.get(code);
    if (name != null || code.length() <= ICS_GROUP_LENGTH) {
      return Objects.requireNonNullElse(name, "");
    }
    String group = NAMES.getOrDefault(group(code), "");
    return switch (group.isEmpty() ? "" : code.substring(ICS_GROUP_LENGTH)) {
      case WHOLE -> group + "综合";
      case REST -> "有关" + group + "的其他标准";
      default -> "";
    };
  }

  /** The name of the group that holds a CCS code; empty if there is none. */
  public static String ccs(String code) {
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
                Objects.requireNonNull(ClassTree.class.getResourceAsStream("classes.zh.txt")),
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

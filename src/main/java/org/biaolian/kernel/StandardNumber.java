package org.biaolian.kernel;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The number of a standard in its normal form. Two spellings of one number are equal.
 *
 * <p>Normal form: Unicode NFKC, dashes folded to {@code -}, slashes to {@code /}, capital letters,
 * one space before the serial: {@code DB1401/T 9-2020}.
 */
public final class StandardNumber implements Comparable<StandardNumber> {

  /** The longest number taken, in characters. */
  public static final int MAX_LENGTH = 60;

  private static final int FIRST_DEMONSTRATION_SERIAL = 900_001;

  private final NumberParts parts;
  private final String value;

  StandardNumber(NumberParts parts) {
    this.parts = parts;
    this.value = parts.text();
  }

  /** What became of a text: a number, or a named reason why not. */
  public sealed interface Parsed permits Accepted, Refused {}

  /** The text is a number; {@code rules} names what had to be changed to reach the normal form. */
  public record Accepted(StandardNumber number, Set<NumberRule> rules) implements Parsed {
    public Accepted {
      rules = Set.copyOf(rules);
    }
  }

  /** The text is not a number, for the reason given. */
  public record Refused(NumberRefusal reason) implements Parsed {}

  /** Reads any spelling. Never throws and never guesses. */
  public static Parsed parse(@Nullable String raw) {
    return NumberGrammar.parse(raw);
  }

  /**
   * Reads a number that is known to be good, such as one from our own tables.
   *
   * @throws IllegalArgumentException naming the reason if it is none
   */
  public static StandardNumber of(String raw) {
    return switch (parse(raw)) {
      case Accepted accepted -> accepted.number();
      case Refused refused ->
          throw new IllegalArgumentException(
              "Not the number of a standard (%s): %s".formatted(refused.reason(), raw));
    };
  }

  /** All numbers that stand in a free text, in their order, each once. */
  public static List<StandardNumber> findIn(@Nullable String text) {
    return NumberFinder.find(text);
  }

  /** Capital letters and digits only, so that any spelling or part of it can be looked up. */
  public static String searchKey(@Nullable String text) {
    StringBuilder key = new StringBuilder();
    NumberGrammar.fold(text)
        .codePoints()
        .filter(StandardNumber::inKey)
        .forEach(key::appendCodePoint);
    return key.toString();
  }

  private static boolean inKey(int sign) {
    int type = Character.getType(sign);
    return type == Character.UPPERCASE_LETTER
        || type == Character.OTHER_LETTER
        || (sign >= '0' && sign <= '9');
  }

  /** The normal form. */
  public String value() {
    return value;
  }

  /** The family read from the prefix. */
  public NumberKind kind() {
    return parts.kind();
  }

  /** The two, four or six region digits of a local number, otherwise null. */
  public @Nullable String regionDigits() {
    return parts.region();
  }

  /** The province or city whose number it is; none for a county's or no local number. */
  public @Nullable BureauCode bureau() {
    String digits = regionDigits();
    return digits == null || kind() == NumberKind.COUNTY
        ? null
        : new BureauCode(digits + "0".repeat(6 - digits.length()));
  }

  /**
   * Among whose numbers it stands: the digits of a region, or the letters of a series ({@code GB}
   * for all of the nation, {@code NY}, {@code T/CAS}).
   */
  public String series() {
    String region = parts.region();
    if (region != null) {
      return region;
    }
    return kind() == NumberKind.NATIONAL ? "GB" : parts.prefix();
  }

  /** True without a type letter; group standards and other references are never mandatory. */
  public boolean mandatory() {
    return parts.type().isEmpty()
        && kind() != NumberKind.GROUP
        && kind() != NumberKind.OTHER_REFERENCE;
  }

  /** True for {@code /Z}, a guiding technical document. */
  public boolean guidance() {
    return parts.type().equals("Z");
  }

  /** The serial with its part number, as written: {@code 1704.2}. */
  public String serial() {
    return parts.serial();
  }

  /** The year of issue, four digits. */
  public int year() {
    return parts.year();
  }

  /** Capital letters and digits of the normal form: {@code DB1401T92020}. */
  public String searchKey() {
    return searchKey(value);
  }

  /** The number without its year: all editions of one standard share it. */
  public String family() {
    return parts.stem();
  }

  /**
   * The block of joint numbers that this one seems to come from, otherwise null. A hint for the
   * reader only: blocks are policy, and 河北 has own numbers in the range.
   */
  public @Nullable JointBlock jointBlock() {
    return JointBlock.of(this);
  }

  /** True for a local number from 900001 up, which only demonstrations and trials use. */
  public boolean demonstration() {
    return kind().local() && mainSerial() >= FIRST_DEMONSTRATION_SERIAL;
  }

  int mainSerial() {
    int dot = serial().indexOf('.');
    return Integer.parseInt(dot < 0 ? serial() : serial().substring(0, dot));
  }

  @Override
  public int compareTo(StandardNumber other) {
    return value.compareTo(other.value);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof StandardNumber number && value.equals(number.value);
  }

  @Override
  public int hashCode() {
    return value.hashCode();
  }

  @Override
  public String toString() {
    return value;
  }
}

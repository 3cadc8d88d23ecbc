package org.biaolian.recognition.domain;

import java.util.Locale;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * The code of a paper, 80 bits that nobody guesses: whoever has it has the paper. Written in
 * Crockford's alphabet, which has no letters that are taken for digits.
 */
public record PaperCode(String value) {

  private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
  private static final int LENGTH = 16;

  public static PaperCode next(RandomGenerator random) {
    StringBuilder made = new StringBuilder();
    for (int i = 0; i < LENGTH; i++) {
      made.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
    }
    return new PaperCode(made.toString());
  }

  /** A code as people type it: in small letters, with blanks or hyphens, O for 0 and I for 1. */
  public static Optional<PaperCode> read(String typed) {
    String plain =
        typed
            .toUpperCase(Locale.ROOT)
            .replaceAll("[\\s-]", "")
            .replace('O', '0')
            .replace('I', '1')
            .replace('L', '1');
    return plain.length() == LENGTH && plain.chars().allMatch(sign -> ALPHABET.indexOf(sign) >= 0)
        ? Optional.of(new PaperCode(plain))
        : Optional.empty();
  }

  /** In fours, for people. */
  public String grouped() {
    return value.replaceAll("(.{4})(?=.)", "$1-");
  }
}

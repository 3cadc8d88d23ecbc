package org.biaolian.shell;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.random.RandomGenerator;
import org.springframework.stereotype.Component;

/**
 * Numbers that a reader can quote on the phone: a date and four characters that cannot be confused.
 */
@Component
final class ErrorNumbers {

  /** No 0 O 1 I L U: they are misread or misheard. */
  private static final String ALPHABET = "23456789ABCDEFGHJKMNPQRSTVWXYZ";

  private static final int LENGTH = 4;

  private final Clock clock;
  private final RandomGenerator random = RandomGenerator.of("SecureRandom");

  ErrorNumbers(Clock clock) {
    this.clock = clock;
  }

  /** For example E-20260908-7K3F. */
  String next() {
    StringBuilder number =
        new StringBuilder("E-")
            .append(LocalDate.now(clock).format(DateTimeFormatter.BASIC_ISO_DATE))
            .append('-');
    for (int place = 0; place < LENGTH; place++) {
      number.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
    }
    return number.toString();
  }
}

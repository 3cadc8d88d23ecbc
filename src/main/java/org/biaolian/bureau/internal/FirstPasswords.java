package org.biaolian.bureau.internal;

import java.security.SecureRandom;
import org.springframework.stereotype.Component;

/** Makes passwords for one sign-in, without signs that are easily mistaken for one another. */
@Component
public class FirstPasswords {

  private static final SecureRandom RANDOM = new SecureRandom();
  private static final String[] KINDS = {
    "ABCDEFGHJKMNPQRSTUVWXYZ", "abcdefghijkmnpqrstuvwxyz", "23456789", "-+=?"
  };
  private static final int ROUNDS = 4;

  /** 16 signs of the four kinds that the password policy asks for. */
  public String next() {
    StringBuilder password = new StringBuilder();
    for (int i = 0; i < ROUNDS * KINDS.length; i++) {
      String kind = KINDS[i % KINDS.length];
      password.append(kind.charAt(RANDOM.nextInt(kind.length())));
    }
    return password.toString();
  }
}

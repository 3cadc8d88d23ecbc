package org.biaolian.access;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;
import org.biaolian.kernel.Sha256;

/** The secret part of a link: 256 bits of chance, of which the database has the hash. */
public record LinkSecret(String value) {

  private static final SecureRandom CHANCE = new SecureRandom();
  private static final int BYTES = 32;
  private static final Pattern FORM = Pattern.compile("[A-Za-z0-9_-]{43}");

  public static LinkSecret fresh() {
    byte[] bytes = new byte[BYTES];
    CHANCE.nextBytes(bytes);
    return new LinkSecret(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
  }

  /** What has the form of a secret. */
  public static Optional<LinkSecret> read(String text) {
    return FORM.matcher(text).matches() ? Optional.of(new LinkSecret(text)) : Optional.empty();
  }

  public String hash() {
    return Sha256.of(value.getBytes(StandardCharsets.US_ASCII)).hex();
  }

  /** A secret does not stand in a log by accident. */
  @Override
  public String toString() {
    return "LinkSecret";
  }
}

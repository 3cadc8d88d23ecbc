package org.biaolian.kernel;

import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.regex.Pattern;

/** A SHA-256 digest, written as 64 small hexadecimal digits. */
public record Sha256(String hex) {

  private static final Pattern FORM = Pattern.compile("[0-9a-f]{64}");
  private static final int BUFFER_BYTES = 16_384;

  /**
   * Checks the form.
   *
   * @throws IllegalArgumentException unless it is 64 small hexadecimal digits
   */
  public Sha256 {
    if (!FORM.matcher(hex).matches()) {
      throw new IllegalArgumentException("Not a SHA-256 digest: " + hex);
    }
  }

  /** The digest of some bytes. */
  public static Sha256 of(byte[] bytes) {
    return new Sha256(HexFormat.of().formatHex(digest().digest(bytes)));
  }

  /**
   * The digest of all that is left in a stream, which stays open.
   *
   * @throws IOException if reading fails
   */
  public static Sha256 of(InputStream stream) throws IOException {
    MessageDigest digest = digest();
    byte[] buffer = new byte[BUFFER_BYTES];
    for (int read = stream.read(buffer); read >= 0; read = stream.read(buffer)) {
      digest.update(buffer, 0, read);
    }
    return new Sha256(HexFormat.of().formatHex(digest.digest()));
  }

  private static MessageDigest digest() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256", e);
    }
  }

  @Override
  public String toString() {
    return hex;
  }
}

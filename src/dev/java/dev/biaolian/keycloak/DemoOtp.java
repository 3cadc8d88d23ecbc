package dev.biaolian.keycloak;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Locale;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * One-time codes of the demo people: RFC 6238 with HMAC-SHA-1, 6 digits and steps of 30 seconds, as
 * the realm's OTP policy asks. The secrets follow from the user names, so they protect nothing;
 * they exist only where the demo people do.
 */
public final class DemoOtp {

  static final int DIGITS = 6;
  static final int STEP_SECONDS = 30;
  private static final String BASE32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

  private DemoOtp() {}

  /** The code that {@code username} must type at {@code now}; 6 digits, leading zeros kept. */
  public static String code(String username, Instant now) {
    byte[] key = secret(username).getBytes(StandardCharsets.UTF_8);
    return hotp(key, Math.floorDiv(now.getEpochSecond(), STEP_SECONDS), DIGITS);
  }

  /** The secret in base 32 (RFC 4648, no padding), to be typed into an authenticator app. */
  public static String base32Secret(String username) {
    byte[] secret = secret(username).getBytes(StandardCharsets.UTF_8);
    StringBuilder out = new StringBuilder();
    int buffer = 0;
    int bits = 0;
    for (byte b : secret) {
      buffer = (buffer << 8) | (b & 0xff);
      bits += 8;
      while (bits >= 5) {
        bits -= 5;
        out.append(BASE32.charAt((buffer >> bits) & 31));
      }
    }
    if (bits > 0) {
      out.append(BASE32.charAt((buffer << (5 - bits)) & 31));
    }
    return out.toString();
  }

  /** The shared secret behind the codes, as Keycloak stores it. */
  public static String secret(String username) {
    return "biaolian-demo:" + username;
  }

  /** RFC 4226, section 5.3. */
  static String hotp(byte[] key, long counter, int digits) {
    byte[] hash = hmacSha1(key, ByteBuffer.allocate(Long.BYTES).putLong(counter).array());
    int offset = hash[hash.length - 1] & 0x0f;
    int binary = ByteBuffer.wrap(hash, offset, Integer.BYTES).getInt() & 0x7fffffff;
    return String.format(
        Locale.ROOT, "%0" + digits + "d", binary % Math.round(Math.pow(10, digits)));
  }

  private static byte[] hmacSha1(byte[] key, byte[] message) {
    try {
      Mac mac = Mac.getInstance("HmacSHA1");
      mac.init(new SecretKeySpec(key, "HmacSHA1"));
      return mac.doFinal(message);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Every JDK has HmacSHA1", e);
    }
  }
}

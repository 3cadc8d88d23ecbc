package dev.biaolian.keycloak;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.Map;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/**
 * The demo password in hashed form, computed once for all: Keycloak would otherwise hash the same
 * password for every person during the import, which takes longer than the rest of it.
 */
final class DemoPassword {

  private static final int ITERATIONS = 210_000;
  private static final int KEY_BITS = 512;
  private static final byte[] SALT = "biaolian-demo-16".getBytes(StandardCharsets.UTF_8);

  private DemoPassword() {}

  static Map<String, Object> credential(String password) {
    Map<String, Object> secret =
        Map.of(
            "value", Base64.getEncoder().encodeToString(pbkdf2(password)),
            "salt", Base64.getEncoder().encodeToString(SALT),
            "additionalParameters", Map.of());
    Map<String, Object> data =
        Map.of(
            "hashIterations",
            ITERATIONS,
            "algorithm",
            "pbkdf2-sha512",
            "additionalParameters",
            Map.of());
    return Map.of(
        "type", "password",
        "secretData", Json.write(secret),
        "credentialData", Json.write(data));
  }

  private static byte[] pbkdf2(String password) {
    try {
      return SecretKeyFactory.getInstance("PBKDF2WithHmacSHA512")
          .generateSecret(new PBEKeySpec(password.toCharArray(), SALT, ITERATIONS, KEY_BITS))
          .getEncoded();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Every JDK has PBKDF2WithHmacSHA512", e);
    }
  }
}

package org.biaolian.audit;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.List;
import org.biaolian.kernel.Sha256;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * A signed statement of where all chains stood at one moment; as JSON it is complete in itself and
 * can be kept anywhere.
 *
 * <p>The signature is taken over {@code biaolian-root-1}, the time, the number of chains, and
 * organization, sequence and hash of each, written as {@link CanonicalBytes} says.
 *
 * @param algorithm of the signature
 * @param publicKey X.509 in Base64
 * @param fingerprint SHA-256 of the key's X.509 form, in hex
 * @param signature in Base64
 */
public record SignedRoot(
    String format,
    Instant signedAt,
    List<Link> chains,
    String algorithm,
    String publicKey,
    String fingerprint,
    String signature) {

  private static final String FORMAT = "biaolian-root-1";
  private static final String ED25519 = "Ed25519";
  private static final JsonMapper JSON =
      JsonMapper.builder()
          .enable(SerializationFeature.INDENT_OUTPUT)
          .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
          .build();

  /**
   * The last fact of one chain.
   *
   * @param hash in hex
   */
  public record Link(String organization, long sequence, String hash) {}

  static SignedRoot sign(Instant now, List<Link> chains, KeyPair key) {
    Instant time = now.truncatedTo(ChronoUnit.MICROS);
    try {
      Signature signature = Signature.getInstance(ED25519);
      signature.initSign(key.getPrivate());
      signature.update(content(time, chains));
      byte[] encoded = key.getPublic().getEncoded();
      return new SignedRoot(
          FORMAT,
          time,
          List.copyOf(chains),
          ED25519,
          Base64.getEncoder().encodeToString(encoded),
          fingerprint(key.getPublic()),
          Base64.getEncoder().encodeToString(signature.sign()));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("The root could not be signed", e);
    }
  }

  /** How a key is told from others. */
  public static String fingerprint(PublicKey key) {
    return Sha256.of(key.getEncoded()).hex();
  }

  /**
   * Reads what {@link #toJson} wrote.
   *
   * @throws IllegalArgumentException when it is none
   */
  public static SignedRoot fromJson(String json) {
    try {
      return JSON.readValue(json, SignedRoot.class);
    } catch (JacksonException e) {
      throw new IllegalArgumentException("This is no signed root: " + e.getOriginalMessage(), e);
    }
  }

  public String toJson() {
    return JSON.writeValueAsString(this) + "\n";
  }

  /** Whether the content is what the holder of the key signed. Whose key it is, is not said. */
  public boolean genuine() {
    try {
      PublicKey key =
          KeyFactory.getInstance(ED25519)
              .generatePublic(new X509EncodedKeySpec(Base64.getDecoder().decode(publicKey)));
      Signature check = Signature.getInstance(ED25519);
      check.initVerify(key);
      check.update(content(signedAt, chains));
      return format.equals(FORMAT)
          && algorithm.equals(ED25519)
          && fingerprint.equals(fingerprint(key))
          && check.verify(Base64.getDecoder().decode(signature));
    } catch (GeneralSecurityException | IllegalArgumentException e) {
      return false;
    }
  }

  private static byte[] content(Instant time, List<Link> chains) {
    CanonicalBytes bytes = new CanonicalBytes().text(FORMAT).instant(time).number(chains.size());
    for (Link link : chains) {
      bytes.text(link.organization()).number(link.sequence()).hash(link.hash());
    }
    return bytes.toBytes();
  }
}

package org.biaolian.audit;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import org.bouncycastle.crypto.digests.SM3Digest;

/** The hash functions of the chains, both of 32 bytes. Each fact says by which it was hashed. */
public enum HashAlgorithm {
  SHA_256("SHA-256") {
    @Override
    byte[] digest(byte[] bytes) {
      try {
        return MessageDigest.getInstance("SHA-256").digest(bytes);
      } catch (NoSuchAlgorithmException e) {
        throw new IllegalStateException("Every Java platform has SHA-256", e);
      }
    }
  },
  /** GB/T 32905. */
  SM3("SM3") {
    @Override
    byte[] digest(byte[] bytes) {
      SM3Digest digest = new SM3Digest();
      digest.update(bytes, 0, bytes.length);
      byte[] result = new byte[digest.getDigestSize()];
      digest.doFinal(result, 0);
      return result;
    }
  };

  private final String label;

  HashAlgorithm(String label) {
    this.label = label;
  }

  /** The name in the setting and in the table. */
  public String label() {
    return label;
  }

  /** The algorithm of that name, if it is one of ours. */
  public static Optional<HashAlgorithm> of(String label) {
    return Arrays.stream(values()).filter(one -> one.label.equals(label)).findFirst();
  }

  /** The hash in 64 small hexadecimal digits. */
  String hex(byte[] bytes) {
    return HexFormat.of().formatHex(digest(bytes));
  }

  abstract byte[] digest(byte[] bytes);
}

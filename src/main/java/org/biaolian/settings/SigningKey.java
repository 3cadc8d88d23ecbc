package org.biaolian.settings;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.interfaces.EdECPrivateKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.Set;
import org.bouncycastle.crypto.params.Ed25519PrivateKeyParameters;

/** The file with the Ed25519 key that signs roots: PEM, PKCS #8, for its owner's eyes only. */
public final class SigningKey {

  /** What stands before the 32 bytes of an Ed25519 key in X.509 (RFC 8410). */
  private static final String X509_PREFIX = "302a300506032b6570032100";

  private static final Set<PosixFilePermission> OTHERS =
      EnumSet.of(
          PosixFilePermission.GROUP_READ,
          PosixFilePermission.GROUP_WRITE,
          PosixFilePermission.OTHERS_READ,
          PosixFilePermission.OTHERS_WRITE);

  private SigningKey() {}

  /**
   * Reads the key pair.
   *
   * @throws GeneralSecurityException when the file holds no such key
   */
  public static KeyPair read(Path file) throws IOException, GeneralSecurityException {
    String text =
        Files.readString(file)
            .replaceAll("-----(BEGIN|END) PRIVATE KEY-----", "")
            .replaceAll("\\s", "");
    byte[] encoded;
    try {
      encoded = Base64.getDecoder().decode(text);
    } catch (IllegalArgumentException e) {
      throw new GeneralSecurityException("no PEM", e);
    }
    KeyFactory keys = KeyFactory.getInstance("Ed25519");
    PrivateKey secret = keys.generatePrivate(new PKCS8EncodedKeySpec(encoded));
    byte[] seed =
        secret instanceof EdECPrivateKey edwards
            ? edwards.getBytes().orElseThrow(() -> new GeneralSecurityException("no seed"))
            : new byte[0];
    byte[] point = new Ed25519PrivateKeyParameters(seed).generatePublicKey().getEncoded();
    PublicKey open =
        keys.generatePublic(
            new X509EncodedKeySpec(
                HexFormat.of().parseHex(X509_PREFIX + HexFormat.of().formatHex(point))));
    return new KeyPair(open, secret);
  }

  /** What is wrong with the file, as one sentence that names the setting; or nothing. */
  static String problem(String name, String value) {
    try {
      Path file = Path.of(value);
      if (!file.isAbsolute()) {
        return name + " is a relative path: set it to the absolute path of the key file.";
      }
      if (!Files.isReadable(file)) {
        return name
            + " names no file that the portal can read: make one with openssl genpkey"
            + " -algorithm ed25519 and give it to the portal's user.";
      }
      if (file.getFileSystem().supportedFileAttributeViews().contains("posix")
          && Files.getPosixFilePermissions(file).stream().anyMatch(OTHERS::contains)) {
        return name
            + " is a key file that others may read or write: take these rights away with"
            + " chmod 600.";
      }
      read(file);
      return "";
    } catch (IOException | GeneralSecurityException | InvalidPathException e) {
      return name + " is no Ed25519 key in PEM: make one with openssl genpkey -algorithm ed25519.";
    }
  }
}

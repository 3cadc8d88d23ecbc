package org.biaolian.paper.internal;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/** A key file for tests, as operations would make one. */
public final class KeptSeals {

  public static final String PASSWORD = "only in tests";

  private KeptSeals() {}

  /** A PKCS #12 file with a new key and a certificate of its own for a bureau. */
  public static Path file(Path folder, String bureau, String algorithm) {
    try {
      KeyPair pair = KeyPairGenerator.getInstance(algorithm).generateKeyPair();
      X500Name name = new X500Name("CN=" + bureau + " 演示");
      Instant from = Instant.parse("2026-01-01T00:00:00Z");
      X509Certificate certificate =
          new JcaX509CertificateConverter()
              .getCertificate(
                  new JcaX509v3CertificateBuilder(
                          name,
                          BigInteger.ONE,
                          Date.from(from),
                          Date.from(from.plus(3650, ChronoUnit.DAYS)),
                          name,
                          pair.getPublic())
                      .build(
                          new JcaContentSignerBuilder(
                                  "SHA256with" + (algorithm.equals("EC") ? "ECDSA" : algorithm))
                              .build(pair.getPrivate())));
      KeyStore store = KeyStore.getInstance("PKCS12");
      store.load(null, null);
      store.setKeyEntry(
          bureau, pair.getPrivate(), PASSWORD.toCharArray(), new Certificate[] {certificate});
      Path file = Files.createTempFile(folder, "seals", ".p12");
      try (OutputStream out = Files.newOutputStream(file)) {
        store.store(out, PASSWORD.toCharArray());
      }
      return file;
    } catch (IOException | GeneralSecurityException | OperatorCreationException e) {
      throw new IllegalStateException(e);
    }
  }
}

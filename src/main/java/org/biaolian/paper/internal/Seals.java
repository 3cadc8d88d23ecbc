package org.biaolian.paper.internal;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.Collections;
import java.util.GregorianCalendar;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.PDSignature;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.SignatureOptions;
import org.biaolian.kernel.BureauCode;
import org.biaolian.paper.Sheet;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The keys with which bureaus sign their papers, from a PKCS #12 file with one alias a bureau, its
 * code; signatures are PAdES baseline ones (ETSI EN 319 142).
 */
@Component
public class Seals {

  private static final COSName PADES = COSName.getPDFName("ETSI.CAdES.detached");

  private final Clock clock;
  private final Map<String, Seal> seals;

  Seals(
      Clock clock,
      @Value("${biaolian.papers.keystore:}") String file,
      @Value("${biaolian.papers.keystore-password:}") String password)
      throws IOException, GeneralSecurityException {
    this.clock = clock;
    this.seals = file.isBlank() ? Map.of() : read(Path.of(file.strip()), password.toCharArray());
  }

  private record Seal(PrivateKey key, List<X509Certificate> chain) {}

  private static Map<String, Seal> read(Path file, char[] password)
      throws IOException, GeneralSecurityException {
    KeyStore store = KeyStore.getInstance("PKCS12");
    try (InputStream in = Files.newInputStream(file)) {
      store.load(in, password);
    }
    Map<String, Seal> found = new HashMap<>();
    for (String alias : Collections.list(store.aliases())) {
      Certificate[] chain = store.getCertificateChain(alias);
      if (chain != null && store.getKey(alias, password) instanceof PrivateKey key) {
        found.put(
            alias, new Seal(key, Arrays.stream(chain).map(X509Certificate.class::cast).toList()));
      }
    }
    return Map.copyOf(found);
  }

  /** Whether there is a key of this bureau. */
  public boolean has(BureauCode bureau) {
    return seals.containsKey(bureau.value());
  }

  /** The paper with the bureau's signature over all its bytes. */
  public byte[] sign(BureauCode bureau, Sheet sheet, byte[] pdf) throws IOException {
    Seal seal = seals.get(bureau.value());
    if (seal == null) {
      throw new IllegalArgumentException("no key of " + bureau.value());
    }
    PDSignature signature = new PDSignature();
    signature.setFilter(PDSignature.FILTER_ADOBE_PPKLITE);
    signature.setSubFilter(PADES);
    signature.setName(sheet.issuer());
    signature.setReason(sheet.title());
    signature.setSignDate(GregorianCalendar.from(ZonedDateTime.now(clock)));
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (PDDocument document = Loader.loadPDF(pdf);
        SignatureOptions options = new SignatureOptions()) {
      options.setPreferredSignatureSize(SignatureOptions.DEFAULT_SIGNATURE_SIZE * 2);
      document.addSignature(
          signature,
          content -> CadesSignature.over(content.readAllBytes(), seal.key(), seal.chain()),
          options);
      document.saveIncremental(out);
    }
    return out.toByteArray();
  }
}

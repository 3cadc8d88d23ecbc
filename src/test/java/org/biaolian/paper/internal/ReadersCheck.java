package org.biaolian.paper.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.PDSignature;
import org.bouncycastle.asn1.cms.CMSAttributes;
import org.bouncycastle.asn1.ess.SigningCertificateV2;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.cms.SignerInformation;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoVerifierBuilder;
import org.bouncycastle.operator.OperatorCreationException;

/** What a reader of PDFs does to say whether a signature holds: nothing of ours is asked. */
public final class ReadersCheck {

  private ReadersCheck() {}

  /** Whether the one signature of the PDF covers the whole file and fits it. */
  public static boolean holds(byte[] pdf) {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      List<PDSignature> signatures = document.getSignatureDictionaries();
      assertThat(signatures).hasSize(1);
      PDSignature signature = signatures.getFirst();
      assertThat(signature.getSubFilter()).isEqualTo("ETSI.CAdES.detached");
      int[] range = signature.getByteRange();
      assertThat(range[0]).isZero();
      assertThat(range[2] + range[3]).isEqualTo(pdf.length);
      CMSSignedData cms =
          new CMSSignedData(
              new CMSProcessableByteArray(signature.getSignedContent(pdf)),
              signature.getContents(pdf));
      SignerInformation signer = cms.getSignerInfos().iterator().next();
      // The paper carries one certificate; whether it is the signer's is looked at next.
      X509CertificateHolder certificate = cms.getCertificates().getMatches(null).iterator().next();
      namesItsCertificate(signer, certificate);
      return signer.verify(new JcaSimpleSignerInfoVerifierBuilder().build(certificate));
    } catch (CMSException e) {
      return false;
    } catch (IOException | GeneralSecurityException | OperatorCreationException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void namesItsCertificate(
      SignerInformation signer, X509CertificateHolder certificate)
      throws IOException, GeneralSecurityException {
    assertThat(signer.getSignedAttributes().get(CMSAttributes.signingTime)).isNull();
    SigningCertificateV2 named =
        SigningCertificateV2.getInstance(
            signer
                .getSignedAttributes()
                .get(PKCSObjectIdentifiers.id_aa_signingCertificateV2)
                .getAttrValues()
                .getObjectAt(0));
    assertThat(named.getCerts()[0].getCertHash())
        .isEqualTo(MessageDigest.getInstance("SHA-256").digest(certificate.getEncoded()));
  }
}

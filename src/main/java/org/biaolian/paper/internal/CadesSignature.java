package org.biaolian.paper.internal;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Map;
import org.bouncycastle.asn1.ASN1EncodableVector;
import org.bouncycastle.asn1.DERSet;
import org.bouncycastle.asn1.cms.Attribute;
import org.bouncycastle.asn1.cms.AttributeTable;
import org.bouncycastle.asn1.cms.CMSAttributes;
import org.bouncycastle.asn1.ess.ESSCertIDv2;
import org.bouncycastle.asn1.ess.SigningCertificateV2;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.cert.jcajce.JcaCertStore;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.CMSSignedDataGenerator;
import org.bouncycastle.cms.DefaultSignedAttributeTableGenerator;
import org.bouncycastle.cms.jcajce.JcaSignerInfoGeneratorBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;

/**
 * A CAdES signature over bytes that lie elsewhere: it names its certificate by hash, and leaves the
 * time to the PDF, as PAdES wants it.
 */
final class CadesSignature {

  private CadesSignature() {}

  static byte[] over(byte[] content, PrivateKey key, List<X509Certificate> chain)
      throws IOException {
    try {
      ASN1EncodableVector first = new ASN1EncodableVector();
      first.add(certificate(chain.getFirst()));
      DefaultSignedAttributeTableGenerator attributes =
          new DefaultSignedAttributeTableGenerator(new AttributeTable(first)) {
            @Override
            public AttributeTable getAttributes(@SuppressWarnings("rawtypes") Map parameters) {
              return super.getAttributes(parameters).remove(CMSAttributes.signingTime);
            }
          };
      CMSSignedDataGenerator generator = new CMSSignedDataGenerator();
      generator.addSignerInfoGenerator(
          new JcaSignerInfoGeneratorBuilder(new JcaDigestCalculatorProviderBuilder().build())
              .setSignedAttributeGenerator(attributes)
              .build(
                  new JcaContentSignerBuilder("SHA256with" + family(key)).build(key),
                  chain.getFirst()));
      generator.addCertificates(new JcaCertStore(chain));
      return generator.generate(new CMSProcessableByteArray(content), false).getEncoded();
    } catch (GeneralSecurityException | OperatorCreationException | CMSException e) {
      throw new IOException("the paper could not be signed", e);
    }
  }

  private static String family(PrivateKey key) {
    return key.getAlgorithm().equals("EC") ? "ECDSA" : key.getAlgorithm();
  }

  private static Attribute certificate(X509Certificate one) throws GeneralSecurityException {
    byte[] hash = MessageDigest.getInstance("SHA-256").digest(one.getEncoded());
    // SHA-256 is what the form means without a name.
    return new Attribute(
        PKCSObjectIdentifiers.id_aa_signingCertificateV2,
        new DERSet(
            new SigningCertificateV2(
                new ESSCertIDv2[] {new ESSCertIDv2((AlgorithmIdentifier) null, hash)})));
  }
}

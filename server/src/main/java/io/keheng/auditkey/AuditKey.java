package io.keheng.auditkey;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.HexFormat;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * A key of the chain: signs blocks, and marks rows as written by the application.
 *
 * @param privateKey null where only the public half is at hand: signatures can be verified, marks
 *     cannot
 */
public record AuditKey(
    String id, Suite suite, PublicKey publicKey, @Nullable PrivateKey privateKey) {

  private static final int ID_BYTES = 8;
  private static final byte[] MARK_OF_ROWS =
      "keheng audit rows".getBytes(StandardCharsets.US_ASCII);

  static AuditKey generate(Suite suite) {
    try {
      var pair = suite.keyGenerator().generateKeyPair();
      return new AuditKey(idOf(pair.getPublic()), suite, pair.getPublic(), pair.getPrivate());
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /**
   * @param privateHalf PKCS #8, null for none
   * @param publicHalf X.509
   */
  static AuditKey of(Suite suite, byte[] publicHalf, byte @Nullable [] privateHalf) {
    try {
      var factory = suite.keyFactory();
      var publicKey = factory.generatePublic(new X509EncodedKeySpec(publicHalf));
      var privateKey =
          privateHalf == null
              ? null
              : factory.generatePrivate(new PKCS8EncodedKeySpec(privateHalf));
      return new AuditKey(idOf(publicKey), suite, publicKey, privateKey);
    } catch (GeneralSecurityException e) {
      throw new IllegalArgumentException(e);
    }
  }

  public byte[] sign(byte[] hash) {
    try {
      var signature = suite.signature();
      signature.initSign(privateKey);
      signature.update(hash);
      return signature.sign();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  public boolean signed(byte[] hash, byte[] made) {
    try {
      var signature = suite.signature();
      signature.initVerify(publicKey);
      signature.update(hash);
      return signature.verify(made);
    } catch (GeneralSecurityException notEvenASignature) {
      return false;
    }
  }

  /** The keyed digest of a row; whoever lacks the private key cannot make one. */
  public byte[] mark(byte[] row) {
    try {
      var mac = suite.mac();
      mac.init(new SecretKeySpec(markSecret(), mac.getAlgorithm()));
      return mac.doFinal(row);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private byte[] markSecret() {
    if (privateKey == null) {
      throw new IllegalStateException("only the public half of audit key " + id);
    }
    return suite.digest(MARK_OF_ROWS, privateKey.getEncoded());
  }

  private static String idOf(PublicKey key) {
    var digest = Suite.INTERNATIONAL.digest(key.getEncoded());
    return HexFormat.of().formatHex(Arrays.copyOf(digest, ID_BYTES));
  }
}

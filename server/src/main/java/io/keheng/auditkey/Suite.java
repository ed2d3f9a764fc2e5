package io.keheng.auditkey;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.Provider;
import java.security.Signature;
import java.security.spec.AlgorithmParameterSpec;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.NamedParameterSpec;
import java.util.Locale;
import javax.crypto.Mac;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.jspecify.annotations.Nullable;

/** The algorithms of a chain: those of the world, or those of the national standards. */
public enum Suite {
  INTERNATIONAL("SHA-256", "HmacSHA256", "Ed25519", "Ed25519", NamedParameterSpec.ED25519, null),
  NATIONAL(
      "SM3",
      "HMACSM3",
      "EC",
      "SM3withSM2",
      new ECGenParameterSpec("sm2p256v1"),
      new BouncyCastleProvider());

  private final String digest;
  private final String mac;
  private final String keys;
  private final String signature;
  private final AlgorithmParameterSpec parameters;
  private final transient @Nullable Provider provider;

  Suite(
      String digest,
      String mac,
      String keys,
      String signature,
      AlgorithmParameterSpec parameters,
      @Nullable Provider provider) {
    this.digest = digest;
    this.mac = mac;
    this.keys = keys;
    this.signature = signature;
    this.parameters = parameters;
    this.provider = provider;
  }

  static Suite named(String name) {
    return valueOf(name.toUpperCase(Locale.ROOT));
  }

  public byte[] digest(byte[]... parts) {
    try {
      var made =
          provider == null
              ? MessageDigest.getInstance(digest)
              : MessageDigest.getInstance(digest, provider);
      for (var part : parts) {
        made.update(part);
      }
      return made.digest();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  Mac mac() throws GeneralSecurityException {
    return provider == null ? Mac.getInstance(mac) : Mac.getInstance(mac, provider);
  }

  Signature signature() throws GeneralSecurityException {
    return provider == null
        ? Signature.getInstance(signature)
        : Signature.getInstance(signature, provider);
  }

  KeyFactory keyFactory() throws GeneralSecurityException {
    return provider == null ? KeyFactory.getInstance(keys) : KeyFactory.getInstance(keys, provider);
  }

  KeyPairGenerator keyGenerator() throws GeneralSecurityException {
    var generator =
        provider == null
            ? KeyPairGenerator.getInstance(keys)
            : KeyPairGenerator.getInstance(keys, provider);
    generator.initialize(parameters);
    return generator;
  }
}

package io.keheng.protection;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.AesGcmParameters;
import com.google.crypto.tink.aead.AesGcmParameters.Variant;
import com.google.crypto.tink.subtle.Random;
import java.security.GeneralSecurityException;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.bouncycastle.jce.provider.BouncyCastleProvider;

/** The algorithms a bank may choose between; sealed bytes begin with the {@link #mark}. */
public enum Suite {
  /** AES-256-GCM by Tink, HMAC-SHA256. */
  INTERNATIONAL(1) {
    @Override
    byte[] newKey() throws GeneralSecurityException {
      var parameters =
          AesGcmParameters.builder()
              .setKeySizeBytes(32)
              .setIvSizeBytes(12)
              .setTagSizeBytes(16)
              .setVariant(Variant.NO_PREFIX)
              .build();
      return TinkProtoKeysetFormat.serializeKeyset(
          KeysetHandle.generateNew(parameters), InsecureSecretKeyAccess.get());
    }

    @Override
    Aead aead(byte[] key) throws GeneralSecurityException {
      return TinkProtoKeysetFormat.parseKeyset(key, InsecureSecretKeyAccess.get())
          .getPrimitive(RegistryConfiguration.get(), Aead.class);
    }

    @Override
    Mac mac(byte[] key) throws GeneralSecurityException {
      return keyed(Mac.getInstance("HmacSHA256"), key);
    }
  },
  /** SM4-GCM and HMAC-SM3 (GB/T 32907, GB/T 32905) by BouncyCastle. */
  NATIONAL(2) {
    @Override
    byte[] newKey() {
      return Random.randBytes(Sm4Gcm.KEY_BYTES);
    }

    @Override
    Aead aead(byte[] key) {
      return new Sm4Gcm(key);
    }

    @Override
    Mac mac(byte[] key) throws GeneralSecurityException {
      return keyed(Mac.getInstance("HmacSM3", new BouncyCastleProvider()), key);
    }
  };

  static {
    try {
      AeadConfig.register();
    } catch (GeneralSecurityException e) {
      throw new ExceptionInInitializerError(e);
    }
  }

  private final byte mark;

  Suite(int mark) {
    this.mark = (byte) mark;
  }

  byte mark() {
    return mark;
  }

  /** A fresh key in the form that {@link #aead} reads. */
  abstract byte[] newKey() throws GeneralSecurityException;

  abstract Aead aead(byte[] key) throws GeneralSecurityException;

  abstract Mac mac(byte[] key) throws GeneralSecurityException;

  private static Mac keyed(Mac mac, byte[] key) throws GeneralSecurityException {
    mac.init(new SecretKeySpec(key, mac.getAlgorithm()));
    return mac;
  }
}

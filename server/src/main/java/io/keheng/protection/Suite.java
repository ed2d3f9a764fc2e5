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
import org.bouncycastle.crypto.digests.SM3Digest;
import org.bouncycastle.crypto.macs.HMac;
import org.bouncycastle.crypto.params.KeyParameter;

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
    Fingerprint fingerprint(byte[] key) throws GeneralSecurityException {
      var keyed = Mac.getInstance("HmacSHA256");
      keyed.init(new SecretKeySpec(key, keyed.getAlgorithm()));
      return text -> {
        try {
          return ((Mac) keyed.clone()).doFinal(text);
        } catch (CloneNotSupportedException e) {
          throw new IllegalStateException(e);
        }
      };
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
    Fingerprint fingerprint(byte[] key) {
      var parameter = new KeyParameter(key);
      return text -> {
        var keyed = new HMac(new SM3Digest());
        keyed.init(parameter);
        keyed.update(text, 0, text.length);
        var out = new byte[keyed.getMacSize()];
        keyed.doFinal(out, 0);
        return out;
      };
    }
  };

  static {
    try {
      AeadConfig.register();
    } catch (GeneralSecurityException e) {
      throw new ExceptionInInitializerError(e);
    }
  }

  /** A keyed hash of 32 bytes. */
  interface Fingerprint {
    byte[] of(byte[] text);
  }

  private final byte mark;

  Suite(int mark) {
    this.mark = (byte) mark;
  }

  public byte mark() {
    return mark;
  }

  /** A fresh key in the form that {@link #aead} reads. */
  abstract byte[] newKey() throws GeneralSecurityException;

  abstract Aead aead(byte[] key) throws GeneralSecurityException;

  /** Of one key; safe for several threads at once. */
  abstract Fingerprint fingerprint(byte[] key) throws GeneralSecurityException;
}

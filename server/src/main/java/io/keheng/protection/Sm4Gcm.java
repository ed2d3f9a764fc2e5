package io.keheng.protection;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.subtle.Random;
import java.security.GeneralSecurityException;
import org.bouncycastle.crypto.InvalidCipherTextException;
import org.bouncycastle.crypto.engines.SM4Engine;
import org.bouncycastle.crypto.modes.GCMBlockCipher;
import org.bouncycastle.crypto.modes.GCMModeCipher;
import org.bouncycastle.crypto.params.AEADParameters;
import org.bouncycastle.crypto.params.KeyParameter;
import org.jspecify.annotations.Nullable;

/** SM4 in Galois/Counter Mode: a random nonce of 12 bytes, the text, a tag of 16 bytes. */
final class Sm4Gcm implements Aead {

  static final int KEY_BYTES = 16;
  private static final int NONCE_BYTES = 12;
  private static final int TAG_BITS = 128;

  private final KeyParameter key;

  Sm4Gcm(byte[] key) {
    this.key = new KeyParameter(key);
  }

  @Override
  public byte[] encrypt(byte[] plaintext, byte @Nullable [] bound) throws GeneralSecurityException {
    var nonce = Random.randBytes(NONCE_BYTES);
    var cipher = cipher(true, nonce, bound);
    var out = new byte[NONCE_BYTES + cipher.getOutputSize(plaintext.length)];
    System.arraycopy(nonce, 0, out, 0, NONCE_BYTES);
    finish(cipher, plaintext, 0, out, NONCE_BYTES);
    return out;
  }

  @Override
  public byte[] decrypt(byte[] sealed, byte @Nullable [] bound) throws GeneralSecurityException {
    if (sealed.length < NONCE_BYTES + TAG_BITS / Byte.SIZE) {
      throw new GeneralSecurityException("too short");
    }
    var nonce = java.util.Arrays.copyOf(sealed, NONCE_BYTES);
    var cipher = cipher(false, nonce, bound);
    var out = new byte[cipher.getOutputSize(sealed.length - NONCE_BYTES)];
    finish(cipher, sealed, NONCE_BYTES, out, 0);
    return out;
  }

  private GCMModeCipher cipher(boolean sealing, byte[] nonce, byte @Nullable [] bound) {
    var cipher = GCMBlockCipher.newInstance(new SM4Engine());
    cipher.init(sealing, new AEADParameters(key, TAG_BITS, nonce, bound));
    return cipher;
  }

  private static void finish(GCMModeCipher cipher, byte[] in, int from, byte[] out, int to)
      throws GeneralSecurityException {
    try {
      var done = cipher.processBytes(in, from, in.length - from, out, to);
      cipher.doFinal(out, to + done);
    } catch (InvalidCipherTextException e) {
      throw new GeneralSecurityException("not sealed by this key for this place", e);
    }
  }
}

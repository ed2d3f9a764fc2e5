package io.keheng.protection;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Seals and opens protected values. A sealed value opens only in the column and the record it was
 * sealed for, so none can be moved to another place. Thread-safe and cheap enough for imports.
 */
@Component
public class Vault {

  /** Bytes of a blind index. */
  public static final int INDEX_BYTES = 16;

  private static final int TAIL = 4;
  private static final String TAIL_COLUMN = ".tail";

  private final Keys keys;
  private final FieldRegister register;

  public Vault(Keys keys, FieldRegister register) {
    this.keys = keys;
    this.register = register;
  }

  /**
   * Seals a value.
   *
   * @param column schema, table and column, such as {@code customer.customer.mobile}
   * @param record the id of the row; its {@code toString} is bound into the sealed value
   */
  public byte[] seal(String column, Object record, String clear) {
    return sealed(keys.ring(), column, record, clear);
  }

  /** Seals a protected text; null stays null. */
  public byte @Nullable [] seal(String column, Object record, @Nullable ProtectedText text) {
    return text == null ? null : seal(column, record, text.clear());
  }

  /** Seals a protected amount; null stays null. */
  public byte @Nullable [] seal(String column, Object record, @Nullable ProtectedAmount amount) {
    return amount == null ? null : seal(column, record, amount.clear().toPlainString());
  }

  /**
   * Opens what {@link #seal} made for the same column and record.
   *
   * @throws IllegalStateException when it was sealed for another place, altered, or its key is gone
   */
  public String open(String column, Object record, byte[] sealed) {
    var key = keys.ring().keyOf(sealed);
    if (key == null) {
      key = keys.look().keyOf(sealed);
    }
    try {
      if (key == null) {
        throw new GeneralSecurityException("sealed with a key that is not in the key folder");
      }
      return opened(key, column, record, sealed);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("cannot open %s of %s".formatted(column, record), e);
    }
  }

  /** Opens a text under the mask that the register of fields has for its column. */
  public @Nullable ProtectedText text(String column, Object record, byte @Nullable [] sealed) {
    return text(column, record, sealed, register.mask(column));
  }

  /** Opens a text under a mask; null stays null. */
  public @Nullable ProtectedText text(
      String column, Object record, byte @Nullable [] sealed, Mask mask) {
    return sealed == null ? null : ProtectedText.of(mask, open(column, record, sealed));
  }

  /** Opens an amount; null stays null. */
  public @Nullable ProtectedAmount amount(String column, Object record, byte @Nullable [] sealed) {
    return sealed == null ? null : ProtectedAmount.of(new BigDecimal(open(column, record, sealed)));
  }

  /**
   * The blind index of a value, {@link #INDEX_BYTES} long: equal for equal values of a column,
   * saying nothing to who has no key. Survives the rotation of keys.
   *
   * @param normalised the one spelling under which a value is to be found
   */
  public byte[] index(String column, String normalised) {
    try {
      var whole = keys.ring().fingerprint(column, normalised.getBytes(StandardCharsets.UTF_8));
      return Arrays.copyOf(whole, INDEX_BYTES);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The blind index of the last four characters, or of all when there are fewer. */
  public byte[] tailIndex(String column, String normalised) {
    var from = Math.max(0, normalised.length() - TAIL);
    return index(column + TAIL_COLUMN, normalised.substring(from));
  }

  static byte[] sealed(KeyRing ring, String column, Object record, String clear) {
    var key = ring.primary();
    try {
      var body = key.aead().encrypt(clear.getBytes(StandardCharsets.UTF_8), bound(column, record));
      var header = key.header();
      var sealed = Arrays.copyOf(header, header.length + body.length);
      System.arraycopy(body, 0, sealed, header.length, body.length);
      return sealed;
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("cannot seal " + column, e);
    }
  }

  static String opened(KeyRing.SealingKey key, String column, Object record, byte[] sealed)
      throws GeneralSecurityException {
    var body = Arrays.copyOfRange(sealed, KeyRing.HEADER_BYTES, sealed.length);
    return new String(key.aead().decrypt(body, bound(column, record)), StandardCharsets.UTF_8);
  }

  private static byte[] bound(String column, Object record) {
    return (column + '\0' + record).getBytes(StandardCharsets.UTF_8);
  }
}

package io.keheng.protection;

import com.google.crypto.tink.Aead;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import javax.crypto.Mac;
import org.jspecify.annotations.Nullable;

/** The keys in memory, unwrapped once; thread-safe, replaced as a whole when a key is added. */
final class KeyRing {

  /** Suite and key id: what every sealed value begins with. */
  static final int HEADER_BYTES = 5;

  record SealingKey(int id, Suite suite, Aead aead) {

    byte[] header() {
      return ByteBuffer.allocate(HEADER_BYTES).put(suite.mark()).putInt(id).array();
    }
  }

  private final KeyFile file;
  private final Map<Integer, SealingKey> keys;
  private final SealingKey primary;
  private final byte[] indexKey;
  private final Map<String, byte[]> columnKeys = new ConcurrentHashMap<>();
  private final Map<String, Mac> macs = new ConcurrentHashMap<>();

  KeyRing(KeyFile file, Map<Integer, SealingKey> keys, byte[] indexKey) {
    this.file = file;
    this.keys = Map.copyOf(keys);
    this.primary = Objects.requireNonNull(keys.get(file.primary()), "no primary key");
    this.indexKey = indexKey.clone();
  }

  KeyFile file() {
    return file;
  }

  SealingKey primary() {
    return primary;
  }

  /** The key that a value was sealed with; null when this ring does not have it. */
  @Nullable SealingKey keyOf(byte[] sealed) {
    if (sealed.length < HEADER_BYTES) {
      return null;
    }
    var key = keys.get(ByteBuffer.wrap(sealed, 1, Integer.BYTES).getInt());
    return key != null && key.suite().mark() == sealed[0] ? key : null;
  }

  byte[] mac(String column, byte[] text) throws GeneralSecurityException {
    var prototype = macs.get(column);
    if (prototype == null) {
      prototype = columnMac(column);
      macs.put(column, prototype);
    }
    return copyOf(prototype, column).doFinal(text);
  }

  /** A column has a key of its own, derived from its name. */
  private Mac columnMac(String column) throws GeneralSecurityException {
    var suite = file.index().suite();
    var key = columnKeys.get(column);
    if (key == null) {
      key = suite.mac(indexKey).doFinal(column.getBytes(StandardCharsets.UTF_8));
      columnKeys.put(column, key);
    }
    return suite.mac(key);
  }

  private Mac copyOf(Mac prototype, String column) throws GeneralSecurityException {
    try {
      return (Mac) prototype.clone();
    } catch (CloneNotSupportedException providerCannotCopy) {
      return columnMac(column);
    }
  }
}

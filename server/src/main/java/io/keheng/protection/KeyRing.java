package io.keheng.protection;

import com.google.crypto.tink.Aead;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
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
  private final Map<String, Suite.Fingerprint> fingerprints = new ConcurrentHashMap<>();

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

  /** A column has a key of its own, derived from its name. */
  byte[] fingerprint(String column, byte[] text) throws GeneralSecurityException {
    var fingerprint = fingerprints.get(column);
    if (fingerprint == null) {
      var suite = file.index().suite();
      var name = column.getBytes(StandardCharsets.UTF_8);
      fingerprint = suite.fingerprint(suite.fingerprint(indexKey).of(name));
      fingerprints.put(column, fingerprint);
    }
    return fingerprint.of(text);
  }
}

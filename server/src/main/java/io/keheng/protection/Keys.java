package io.keheng.protection;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.attribute.FileTime;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The keys in use. Looks once a second whether another process has added one, and at once when a
 * value names a key that is not known here.
 */
@Component
public class Keys {

  private static final long LOOK_EVERY = TimeUnit.SECONDS.toNanos(1);
  private static final String PLACE = "protection.key_check.sealed";
  private static final String TEXT = "keheng";

  /**
   * A key without what is secret of it.
   *
   * @param retired since when it only opens, null while it seals
   */
  public record Key(int id, Suite suite, Instant created, @Nullable Instant retired) {}

  /**
   * The keys at hand.
   *
   * @param primary the one that seals
   * @param all oldest first
   * @param index suite of the blind indexes, fixed with the first key
   * @param folder where they are
   */
  public record Held(Key primary, List<Key> all, Suite index, String folder) {}

  private final KeyFolder folder;
  private final KeyCheckRepository checks;
  private final Clock clock;
  private final AtomicLong looked = new AtomicLong(System.nanoTime());
  private volatile FileTime read;
  private volatile KeyRing ring;

  Keys(
      @Value("${keheng.keys.folder}") java.nio.file.Path path,
      @Value("${keheng.protection.suite}") Suite suite,
      KeyCheckRepository checks,
      Clock clock) {
    this.checks = checks;
    this.clock = clock;
    folder = new KeyFolder(path);
    var known = checks.find();
    try {
      if (known.isEmpty()) {
        folder.create(suite, clock.instant());
      } else if (folder.isEmpty()) {
        throw new KeysRefused("keys.lost", folder.path().toString());
      }
      read = folder.changed();
      ring = folder.read();
      checks.insert(check());
      known = checks.find();
    } catch (GeneralSecurityException | tools.jackson.core.JacksonException | IOException broken) {
      throw new KeysRefused("keys.broken", folder.path().toString());
    }
    if (known.isEmpty() || !fits(known.get())) {
      throw new KeysRefused("keys.other", folder.path().toString());
    }
  }

  /** What an administrator sees, read from the folder again if that changed. */
  public Held held() {
    var file = look().file();
    var all = file.keys().stream().map(Keys::shown).toList();
    var primary = all.stream().filter(key -> key.id() == file.primary()).findFirst().orElseThrow();
    return new Held(primary, all, file.index().suite(), folder.path().toString());
  }

  private static Key shown(KeyFile.Entry key) {
    return new Key(key.id(), key.suite(), key.created(), key.retired());
  }

  /** What every value begins with that the primary key sealed. */
  public byte[] header() {
    return ring().primary().header();
  }

  /** Whether the primary key sealed a value. */
  public boolean sealedByPrimary(byte[] sealed) {
    var ring = ring();
    return ring.primary().equals(ring.keyOf(sealed));
  }

  KeyRing ring() {
    var last = looked.get();
    var now = System.nanoTime();
    if (now - last > LOOK_EVERY && looked.compareAndSet(last, now)) {
      look();
    }
    return ring;
  }

  /** Reads the folder again if it changed. */
  KeyRing look() {
    try {
      var changed = folder.changed();
      if (!changed.equals(read)) {
        synchronized (this) {
          ring = folder.read();
          read = changed;
        }
      }
      return ring;
    } catch (IOException e) {
      // The keys at hand still open what they sealed; the folder may be away for a moment.
      return ring;
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("the key folder changed to keys of another master key", e);
    }
  }

  /** Adds a key that seals from now on; the database knows the keys by it, with the transaction. */
  public void rotate(Suite suite) {
    try {
      folder.rotate(suite, clock.instant());
      look();
      checks.update(check());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /** What the database is to know these keys by. */
  private KeyCheckRepository.Check check() {
    var name = ring.file().ring();
    return new KeyCheckRepository.Check(name, Vault.sealed(ring, PLACE, name, TEXT));
  }

  private boolean fits(KeyCheckRepository.Check check) {
    var key = ring.keyOf(check.sealed());
    try {
      return check.ring().equals(ring.file().ring())
          && key != null
          && Vault.opened(key, PLACE, check.ring(), check.sealed()).equals(TEXT);
    } catch (GeneralSecurityException otherKey) {
      return false;
    }
  }
}

package io.keheng.protection;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.attribute.FileTime;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
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

  private final KeyFolder folder;
  private final Clock clock;
  private final AtomicLong looked = new AtomicLong(System.nanoTime());
  private volatile FileTime read;
  private volatile KeyRing ring;

  public Keys(
      @Value("${keheng.keys.folder}") java.nio.file.Path path,
      @Value("${keheng.protection.suite}") Suite suite,
      KeyCheckRepository checks,
      Clock clock) {
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

  public String folder() {
    return folder.path().toString();
  }

  public KeyRing ring() {
    var last = looked.get();
    var now = System.nanoTime();
    if (now - last > LOOK_EVERY && looked.compareAndSet(last, now)) {
      look();
    }
    return ring;
  }

  /** Reads the folder again if it changed. */
  public KeyRing look() {
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

  /** Adds a key that seals from now on. */
  public void rotate(Suite suite) {
    try {
      folder.rotate(suite, clock.instant());
      look();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /** What the database is to know these keys by. */
  public KeyCheckRepository.Check check() {
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

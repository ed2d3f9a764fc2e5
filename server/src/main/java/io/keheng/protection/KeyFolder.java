package io.keheng.protection;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.subtle.Random;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import tools.jackson.databind.json.JsonMapper;

/**
 * The folder of the keys: {@code master.json} in clear, {@code keys.json} wrapped by it, readable
 * by their owner alone. Several processes share it; a file is replaced as a whole under a lock.
 */
final class KeyFolder {

  private static final int INDEX_KEY_BYTES = 32;
  private static final JsonMapper JSON = JsonMapper.shared();

  private final Path folder;

  KeyFolder(Path folder) {
    this.folder = folder.toAbsolutePath();
  }

  Path path() {
    return folder;
  }

  boolean isEmpty() {
    return !Files.exists(master()) && !Files.exists(keys());
  }

  FileTime changed() throws IOException {
    return Files.getLastModifiedTime(keys());
  }

  /** Makes a first master key and a first data key; leaves a folder that has keys as it is. */
  void create(Suite suite, Instant now) throws IOException, GeneralSecurityException {
    Files.createDirectories(
        folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
    try (var guard = lock()) {
      if (!guard.isOpen() || Files.exists(keys())) {
        return;
      }
      var master =
          Files.exists(master())
              ? readMaster()
              : new KeyFile.Master(UUID.randomUUID().toString(), suite, now, suite.newKey());
      write(master(), JSON.writeValueAsBytes(master));
      var index = entry(master, 0, suite, now, Random.randBytes(INDEX_KEY_BYTES));
      var first = entry(master, 1, suite, now, suite.newKey());
      write(keys(), JSON.writeValueAsBytes(new KeyFile(master.ring(), 1, List.of(first), index)));
    }
  }

  /** Adds a key and lets it seal from now on. */
  void rotate(Suite suite, Instant now) throws IOException, GeneralSecurityException {
    try (var guard = lock()) {
      if (!guard.isOpen()) {
        throw new IOException("no lock on " + folder);
      }
      var file = readKeys();
      var all = new ArrayList<KeyFile.Entry>();
      var next = 0;
      for (var key : file.keys()) {
        next = Math.max(next, key.id());
        all.add(key.id() == file.primary() ? retired(key, now) : key);
      }
      var fresh = entry(readMaster(), next + 1, suite, now, suite.newKey());
      all.add(fresh);
      var changed = new KeyFile(file.ring(), fresh.id(), all, file.index());
      write(keys(), JSON.writeValueAsBytes(changed));
    }
  }

  /** Unwraps all keys. */
  KeyRing read() throws IOException, GeneralSecurityException {
    var master = readMaster();
    var file = readKeys();
    if (!master.ring().equals(file.ring())) {
      throw new GeneralSecurityException("master.json and keys.json do not belong together");
    }
    var wrapping = master.suite().aead(master.key());
    var keys = new HashMap<Integer, KeyRing.SealingKey>();
    for (var key : file.keys()) {
      var aead = key.suite().aead(unwrapped(wrapping, file.ring(), key));
      keys.put(key.id(), new KeyRing.SealingKey(key.id(), key.suite(), aead));
    }
    return new KeyRing(file, keys, unwrapped(wrapping, file.ring(), file.index()));
  }

  private static KeyFile.Entry entry(
      KeyFile.Master master, int id, Suite suite, Instant now, byte[] key)
      throws GeneralSecurityException {
    var wrapped = master.suite().aead(master.key()).encrypt(key, bound(master.ring(), id));
    return new KeyFile.Entry(id, suite, now, null, wrapped);
  }

  private static KeyFile.Entry retired(KeyFile.Entry key, Instant now) {
    return new KeyFile.Entry(key.id(), key.suite(), key.created(), now, key.wrapped());
  }

  private static byte[] unwrapped(Aead wrapping, String ring, KeyFile.Entry key)
      throws GeneralSecurityException {
    return wrapping.decrypt(key.wrapped(), bound(ring, key.id()));
  }

  private static byte[] bound(String ring, int id) {
    return (ring + "/" + id).getBytes(StandardCharsets.UTF_8);
  }

  private KeyFile.Master readMaster() throws IOException {
    return JSON.readValue(Files.readAllBytes(master()), KeyFile.Master.class);
  }

  private KeyFile readKeys() throws IOException {
    return JSON.readValue(Files.readAllBytes(keys()), KeyFile.class);
  }

  private Path master() {
    return folder.resolve("master.json");
  }

  private Path keys() {
    return folder.resolve("keys.json");
  }

  private FileChannel lock() throws IOException {
    var channel =
        FileChannel.open(
            folder.resolve("keys.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    channel.lock();
    return channel;
  }

  /** On the disk before it takes the place of the old file: a lost key is lost data. */
  private void write(Path file, byte[] content) throws IOException {
    var fresh = folder.resolve(file.getFileName() + ".new");
    Files.deleteIfExists(fresh);
    Files.createFile(
        fresh, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    try (var out = FileChannel.open(fresh, StandardOpenOption.WRITE)) {
      out.write(ByteBuffer.wrap(content));
      out.force(true);
    }
    Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }
}

package io.keheng.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;

/** The password of a database role, in a file that only its owner reads. */
record SecretFile(Path file) {

  private static final int BYTES = 24;

  boolean exists() {
    return Files.exists(file);
  }

  String read() throws IOException {
    if (!exists()) {
      throw new PostgresFailed("postgres.no-password", file);
    }
    return Files.readString(file).strip();
  }

  /** Writes a new password nobody knows. */
  void renew() throws IOException {
    Files.deleteIfExists(file);
    var secret = new byte[BYTES];
    new SecureRandom().nextBytes(secret);
    Files.createFile(
        file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    Files.writeString(file, Base64.getUrlEncoder().encodeToString(secret));
  }
}

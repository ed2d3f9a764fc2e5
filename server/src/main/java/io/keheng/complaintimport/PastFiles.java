package io.keheng.complaintimport;

import io.keheng.lake.feed.FeedStage;
import io.keheng.shared.Refusal;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;

/** Where files of complaints lie while they are read, and their rejected rows, in the home folder. */
@Component
class PastFiles {

  private static final String STRANGE = "[^\\p{L}\\p{N}_.()（）+@ -]";

  private final Path home;

  PastFiles(@Value("${keheng.home}") Path home) {
    this.home = home.toAbsolutePath().normalize();
  }

  /** A folder for one import, that nobody but the application reads. */
  Path work() {
    return folder(home.resolve("tmp").resolve("complaints-" + UUID.randomUUID()));
  }

  void forget(Path folder) {
    FeedStage.remove(folder);
  }

  /** Keeps what a browser sends, in a folder. */
  Path keep(MultipartFile sent, Path folder) {
    var name = String.valueOf(sent.getOriginalFilename()).replaceAll(STRANGE, "_");
    if (sent.isEmpty() || name.isBlank() || name.startsWith(".")) {
      throw Refusal.invalid("file", "complaintimport.file");
    }
    try {
      var target = folder.resolve(name);
      sent.transferTo(target);
      return target;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Where the rejected rows of an import lie. */
  Path rejects(String name) {
    return folder(home.resolve("complaint-rejects")).resolve(name);
  }

  private static Path folder(Path folder) {
    try {
      Files.createDirectories(folder);
      if (Files.getFileStore(folder).supportsFileAttributeView(PosixFileAttributeView.class)) {
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
      }
      return folder;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

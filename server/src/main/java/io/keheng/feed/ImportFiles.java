package io.keheng.feed;

import io.keheng.lake.feed.FeedStage;
import io.keheng.shared.Refusal;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Where the files of imports and their rejected rows lie, below the home folder. */
@Component
class ImportFiles {

  /** What a file may be called: no folders, nothing hidden, nothing a system would read. */
  private static final Pattern NAME =
      Pattern.compile("[\\p{L}\\p{N}_()（）+@ -][\\p{L}\\p{N}_.()（）+@ -]{0,200}");

  private static final String UPLOADS = "uploads";
  private static final String REJECTS = "rejects";
  private static final Set<PosixFilePermission> OWNER =
      PosixFilePermissions.fromString("rwx------");

  private final Path home;

  ImportFiles(@Value("${keheng.home}") Path home) {
    this.home = home.toAbsolutePath().normalize();
  }

  /** A file that a browser sends. */
  interface Upload {
    String name();

    void saveAs(Path target) throws IOException;
  }

  /** Keeps uploads in a folder of their own. */
  Path receive(List<? extends Upload> uploads) {
    if (uploads.isEmpty()) {
      throw Refusal.invalid("files", "feed.no-files");
    }
    uploads.forEach(upload -> checkName(upload.name()));
    var folder = home.resolve(UPLOADS).resolve(UUID.randomUUID().toString());
    try {
      makePrivate(folder);
      for (var upload : uploads) {
        var target = folder.resolve(upload.name());
        if (Files.exists(target)) {
          throw Refusal.invalid("files", "import.file-twice", upload.name());
        }
        upload.saveAs(target);
      }
    } catch (IOException e) {
      if (String.valueOf(e.getMessage()).contains("No space left")) {
        throw Refusal.refused("feed.disk-full");
      }
      throw new UncheckedIOException(e);
    }
    return folder;
  }

  /** What is in these folders is in clear: nobody but the application's own user reads it. */
  private static void makePrivate(Path folder) throws IOException {
    Files.createDirectories(folder);
    for (var each : List.of(folder, Objects.requireNonNull(folder.getParent()))) {
      if (Files.getFileStore(each).supportsFileAttributeView(PosixFileAttributeView.class)) {
        Files.setPosixFilePermissions(each, OWNER);
      }
    }
  }

  /** Removes uploaded files; a folder that a command named is not Keheng's to remove. */
  void forget(Path folder) {
    if (home.resolve(UPLOADS).equals(folder.toAbsolutePath().normalize().getParent())) {
      FeedStage.remove(folder);
    }
  }

  /** Removes what is older: uploads that were never imported, and rejected rows. */
  void sweep(Instant uploadsBefore, Instant rejectsBefore) {
    older(home.resolve(UPLOADS), uploadsBefore).forEach(FeedStage::remove);
    older(home.resolve(REJECTS), rejectsBefore).forEach(FeedStage::remove);
  }

  private static List<Path> older(Path parent, Instant before) {
    if (!Files.isDirectory(parent)) {
      return List.of();
    }
    try (var folders = Files.list(parent)) {
      return folders
          .filter(folder -> folder.toFile().lastModified() < before.toEpochMilli())
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void checkName(String name) {
    if (!NAME.matcher(name).matches()) {
      throw Refusal.invalid("files", "import.file-name", name);
    }
  }

  /** The files of a folder, without those in folders below it. */
  static List<Path> in(Path folder) {
    if (!Files.isDirectory(folder)) {
      throw Refusal.invalid("dir", "import.no-folder", folder.toString());
    }
    try (var files = Files.list(folder)) {
      return files
          .filter(Files::isRegularFile)
          .filter(file -> !file.getFileName().toString().startsWith("."))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The folder of a load's rejected rows, made where it is missing. */
  Path rejects(long loadId) {
    var folder = home.resolve(REJECTS).resolve(String.valueOf(loadId));
    try {
      makePrivate(folder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return folder;
  }

  /** One file of rejected rows; refuses (404) one that is not there. */
  Path rejects(long loadId, String name) {
    var folder = rejects(loadId);
    var file = folder.resolve(name).normalize();
    if (!folder.equals(file.getParent()) || !Files.isRegularFile(file)) {
      throw Refusal.notFound();
    }
    return file;
  }
}

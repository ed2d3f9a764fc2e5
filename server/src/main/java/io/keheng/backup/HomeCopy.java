package io.keheng.backup;

import io.keheng.database.DatabaseCopies;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Set;

/**
 * Copies a home folder: the database first, then the lake, so that the lake holds every load that
 * the database knows of. Keys stay out (S12-09): a backup alone opens no protected value.
 */
record HomeCopy(Path home, DatabaseCopies database) {

  /** Made anew, on their way only, or kept apart from the data. */
  private static final Set<String> LEFT_OUT =
      Set.of(
          "postgres",
          "programs",
          "logs",
          "backups",
          "keys",
          "uploads",
          "rejects",
          "tmp",
          "keheng.lock");

  private static final Set<String> LAKE_LEFT_OUT = Set.of("spill", "staging");

  String into(BackupFolder folder) throws IOException {
    var lsn = database.copyInto(folder);
    Files.walkFileTree(
        home,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult preVisitDirectory(Path visited, BasicFileAttributes attributes) {
            return leftOut(home.relativize(visited))
                ? FileVisitResult.SKIP_SUBTREE
                : FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
              throws IOException {
            var place = home.relativize(file);
            if (!leftOut(place)) {
              folder.file(file, place.toString());
            }
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFileFailed(Path file, IOException failure)
              throws IOException {
            if (failure instanceof NoSuchFileException) {
              return FileVisitResult.CONTINUE;
            }
            throw failure;
          }
        });
    return lsn;
  }

  private static boolean leftOut(Path place) {
    return LEFT_OUT.contains(place.getName(0).toString())
        || (place.getNameCount() > 1 && LAKE_LEFT_OUT.contains(place.getName(1).toString()));
  }
}

package io.keheng.database;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The files of a PostgreSQL data folder that a copy needs; what the server makes anew at its start
 * stays behind, as PostgreSQL's manual says of a low-level backup.
 */
record DataFiles(Path data) {

  static final String FOLDER = "postgres";

  private static final String LOG = "pg_wal";
  private static final Set<String> MADE_ANEW =
      Set.of("postmaster.pid", "postmaster.opts", "pg_internal.init");
  private static final List<String> EMPTIED =
      List.of(
          LOG,
          "pg_replslot",
          "pg_dynshmem",
          "pg_notify",
          "pg_serial",
          "pg_snapshots",
          "pg_stat_tmp",
          "pg_subtrans");

  void copyData(DatabaseCopies.Sink sink) throws IOException {
    Files.walkFileTree(
        data,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes)
              throws IOException {
            var name = data.relativize(folder).toString();
            sink.folder(FOLDER + "/" + name);
            return EMPTIED.contains(name) || folder.getFileName().toString().startsWith("pgsql_tmp")
                ? FileVisitResult.SKIP_SUBTREE
                : FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
              throws IOException {
            var name = file.getFileName().toString();
            if (!MADE_ANEW.contains(name) && !name.startsWith("pgsql_tmp")) {
              sink.file(file, FOLDER + "/" + data.relativize(file));
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
    sink.folder(FOLDER + "/" + LOG + "/archive_status");
  }

  /**
   * @param first name of the log's first file that the copy needs
   * @param last name of the last one
   */
  void copyLog(String first, String last, DatabaseCopies.Sink sink) throws IOException {
    try (Stream<Path> files = Files.list(data.resolve(LOG))) {
      for (var file : files.sorted().toList()) {
        var name = file.getFileName().toString();
        if (name.length() == last.length()
            && name.compareTo(first) >= 0
            && name.compareTo(last) <= 0) {
          sink.file(file, FOLDER + "/" + LOG + "/" + name);
        }
      }
    }
  }
}

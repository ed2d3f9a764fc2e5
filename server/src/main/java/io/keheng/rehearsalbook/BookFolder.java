package io.keheng.rehearsalbook;

import io.keheng.lake.Lake;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.util.FileSystemUtils;

/**
 * The folder of one rehearsal in the lake.
 *
 * @param folder below {@code rehearsals} in the lake
 */
public record BookFolder(Path folder) {

  public static BookFolder of(Lake lake, long rehearsal) {
    return new BookFolder(lake.root().resolve("rehearsals").resolve(Long.toString(rehearsal)));
  }

  /** Facts and place of every customer as of the date. */
  Path facts() {
    return folder.resolve("facts.parquet");
  }

  /** What each table decides of every customer, in force and drafted. */
  Path outcomes() {
    return folder.resolve("outcomes.parquet");
  }

  public boolean exists() {
    return Files.exists(facts()) && Files.exists(outcomes());
  }

  /** Removes the folder and all in it. */
  public void remove() {
    try {
      FileSystemUtils.deleteRecursively(folder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

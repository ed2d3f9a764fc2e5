package io.keheng;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.stream.Stream;

/** The real data kept beside the checkout in {@code ../shared/data}; never part of the project. */
public final class SharedData {

  private SharedData() {}

  /** A file of the real data; skips the test with a clear line where it is not there. */
  public static Path file(String name) {
    var found =
        Stream.iterate(Path.of("").toAbsolutePath(), Objects::nonNull, Path::getParent)
            .map(folder -> folder.resolve("shared/data").resolve(name))
            .filter(Files::exists)
            .findFirst();
    assumeTrue(found.isPresent(), () -> "skipped: ../shared/data/" + name + " is not there");
    return found.orElseThrow();
  }
}

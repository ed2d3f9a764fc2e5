package io.keheng.lake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.stream.Stream;

/** Finds the engines that are not of the application itself. */
public final class Parts {

  private Parts() {}

  /**
   * The engine of a name: on the class path, or in a folder of jars, which then see nothing of the
   * application but the lake.
   *
   * @return empty when neither has it
   * @throws IllegalArgumentException when a setting is missing or makes no sense
   */
  public static Optional<LakeEngine> engine(
      String name, Path folder, Map<String, String> settings) {
    return in(Parts.class.getClassLoader(), name)
        .or(() -> Files.isDirectory(folder) ? in(loader(folder), name) : Optional.empty())
        .map(engines -> engines.engine(settings));
  }

  private static Optional<LakeEngines> in(ClassLoader loader, String name) {
    return ServiceLoader.load(LakeEngines.class, loader).stream()
        .map(ServiceLoader.Provider::get)
        .filter(engines -> engines.name().equals(name))
        .findFirst();
  }

  /** Never closed: the classes of an engine are needed as long as the application runs. */
  private static ClassLoader loader(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      return new PartLoader(
          files
              .filter(file -> file.toString().endsWith(".jar"))
              .sorted()
              .map(Parts::url)
              .toArray(URL[]::new),
          Parts.class.getClassLoader());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static URL url(Path file) {
    try {
      return file.toUri().toURL();
    } catch (MalformedURLException e) {
      throw new IllegalStateException(e);
    }
  }
}

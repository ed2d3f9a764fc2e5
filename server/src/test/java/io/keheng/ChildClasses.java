package io.keheng;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.spi.ToolProvider;
import java.util.stream.Collectors;

/** The class path of the tests as a shared archive of classes takes it: of jars only. */
final class ChildClasses {

  private static final Path FOLDER = Path.of("target", "child").toAbsolutePath();

  static final Path ARCHIVE = FOLDER.resolve("child.jsa");
  static final String PATH = ofJars();

  private ChildClasses() {}

  private static String ofJars() {
    try {
      Files.createDirectories(FOLDER);
      Files.deleteIfExists(ARCHIVE);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
        .map(Path::of)
        .filter(Files::exists)
        .map(part -> Files.isDirectory(part) ? jar(part) : part)
        .map(Path::toString)
        .collect(Collectors.joining(File.pathSeparator));
  }

  private static Path jar(Path folder) {
    var jar = FOLDER.resolve(folder.toString().replace(File.separatorChar, '.') + ".jar");
    var tool = ToolProvider.findFirst("jar").orElseThrow();
    var code =
        tool.run(
            System.out,
            System.err,
            "--create",
            "--no-compress",
            "--file",
            jar.toString(),
            "-C",
            folder.toString(),
            ".");
    if (code != 0) {
      throw new IllegalStateException("cannot pack " + folder);
    }
    return jar;
  }
}

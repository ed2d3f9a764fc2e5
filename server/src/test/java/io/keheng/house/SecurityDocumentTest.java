package io.keheng.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The table of security requirements names tests that there are. */
class SecurityDocumentTest {

  private static final Path DOCUMENT = Path.of("../docs/operations/security.md");
  private static final Path TESTS = Path.of("src/test/java");
  private static final Pattern NAMED = Pattern.compile("`(\\w+(?:Test|Journey))#(\\w+)`");
  private static final Pattern ROW =
      Pattern.compile("^\\| ([\\d.-]+) \\|[^|]+\\| ([^|]+) \\| (.+) \\|$", Pattern.MULTILINE);

  @Test
  void everyTestThatItNamesExists() throws IOException {
    var there = tests();
    var missing = new ArrayList<String>();
    var named = NAMED.matcher(Files.readString(DOCUMENT));
    while (named.find()) {
      var name = named.group(1) + "#" + named.group(2);
      if (!there.contains(name)) {
        missing.add(name);
      }
    }
    assertThat(missing).isEmpty();
  }

  @Test
  void everyRequirementHasOneStateAndSaysWhatShowsIt() throws IOException {
    var seen = new HashSet<String>();
    var rows = ROW.matcher(Files.readString(DOCUMENT));
    while (rows.find()) {
      assertThat(seen.add(rows.group(1))).as(rows.group(1)).isTrue();
      assertThat(rows.group(2)).as(rows.group(1)).isIn("met", "partly", "not", "n.a.");
      assertThat(rows.group(3)).as(rows.group(1)).isNotBlank();
    }
    assertThat(seen).hasSizeGreaterThan(200);
  }

  /** Class and method of every test of the sources. */
  private static Set<String> tests() throws IOException {
    var method = Pattern.compile("void (\\w+)\\(");
    try (var files = Files.walk(TESTS)) {
      return files
          .filter(file -> file.toString().endsWith(".java"))
          .flatMap(
              file -> {
                var type = file.getFileName().toString().replace(".java", "");
                return method
                    .matcher(text(file))
                    .results()
                    .map(found -> type + "#" + found.group(1));
              })
          .collect(Collectors.toSet());
    }
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}

package io.keheng.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Each table has one module that writes it, or declares that a merge moves its rows. */
class TableWritersTest {

  private static final Pattern WRITES =
      Pattern.compile("(?:INSERT INTO|UPDATE|DELETE FROM|MERGE INTO)\\s+([a-z_]+\\.[a-z_]+)");

  private static final Pattern MOVED =
      Pattern.compile(
          "(?:OwnedTable\\s*\\.(?:of|named)|new OwnedTable)\\(\\s*\"[A-Z_]+\",\\s*\"([a-z_.]+)\"");

  @Test
  void eachTableIsWrittenByOneModule() {
    var modules = Sources.root().resolve("server/src/main/java/io/keheng");
    var writers = new TreeMap<String, Set<String>>();
    for (var file : Sources.files(modules, ".java")) {
      tables(Sources.text(file))
          .forEach(
              table ->
                  writers
                      .computeIfAbsent(table, one -> new TreeSet<>())
                      .add(module(modules, file)));
    }
    assertThat(writers).containsKeys("consent.consent", "consent.request", "ledger.loan");
    assertThat(
            writers.entrySet().stream()
                .filter(table -> table.getValue().size() > 1)
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)))
        .isEmpty();
  }

  private static Stream<String> tables(String text) {
    return Stream.of(WRITES, MOVED)
        .flatMap(pattern -> pattern.matcher(text).results())
        .map(found -> found.group(1));
  }

  private static String module(Path modules, Path file) {
    return modules.relativize(file).getName(0).toString();
  }
}

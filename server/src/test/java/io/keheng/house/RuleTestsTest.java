package io.keheng.house;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.writer.CsvWriter;
import io.keheng.Rule;
import java.io.IOException;
import java.io.StringWriter;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.util.ClassUtils;

/**
 * The list of tests that the register of rules shows is that of the tests; {@code
 * -Dkeheng.ruletests=write} writes it.
 */
class RuleTestsTest {

  private static final Path COMMITTED = Path.of("src/main/resources/rule-tests.csv");

  @Test
  void theRegisterNamesTheTestsThatProveEachRule() throws IOException {
    var text = csv(lines());
    if ("write".equals(System.getProperty("keheng.ruletests"))) {
      Files.writeString(COMMITTED, text);
    }
    assertThat(Files.readString(COMMITTED))
        .as("run ./mvnw -pl server -am test -Dtest=RuleTestsTest -Dkeheng.ruletests=write")
        .isEqualTo(text);
  }

  private static List<List<String>> lines() throws IOException {
    var found = new ArrayList<List<String>>();
    for (var file :
        new PathMatchingResourcePatternResolver().getResources("classpath*:io/keheng/**/*.class")) {
      var path = file.getURL().getPath();
      if (path.contains("/test-classes/")) {
        var name = path.substring(path.indexOf("io/keheng/")).replace('/', '.');
        collect(name.substring(0, name.length() - ".class".length()), found);
      }
    }
    return found.stream()
        .sorted(java.util.Comparator.comparing((List<String> line) -> String.join(" ", line)))
        .toList();
  }

  private static void collect(String type, List<List<String>> found) {
    try {
      for (Method method : ClassUtils.forName(type, null).getDeclaredMethods()) {
        Arrays.stream(method.getAnnotationsByType(Rule.class))
            .map(
                rule ->
                    List.of(
                        rule.value(),
                        type.substring("io.keheng.".length()) + "." + method.getName()))
            .forEach(found::add);
      }
    } catch (ClassNotFoundException | LinkageError e) {
      throw new IllegalStateException(type, e);
    }
  }

  private static String csv(List<List<String>> lines) throws IOException {
    var text = new StringWriter();
    try (var csv = CsvWriter.builder().build(text)) {
      csv.writeRecord("rule", "test");
      lines.forEach(csv::writeRecord);
    }
    return text.toString();
  }
}

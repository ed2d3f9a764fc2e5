package io.keheng.watch;

import de.siegmar.fastcsv.reader.CsvReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** The tests that prove each rule, as the build that made this program lists them. */
@Component
class RuleTests {

  private final Map<String, List<String>> tests = new LinkedHashMap<>();

  RuleTests() {
    var file = new ClassPathResource("rule-tests.csv");
    try (var reader =
        CsvReader.builder()
            .ofNamedCsvRecord(
                new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8))) {
      reader.forEach(
          row ->
              tests
                  .computeIfAbsent(row.getField("rule"), rule -> new ArrayList<>())
                  .add(row.getField("test")));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Such as {@code classification.TimelineTest.upgradesAtOnce}. */
  List<String> of(String rule) {
    return tests.getOrDefault(rule, List.of());
  }
}

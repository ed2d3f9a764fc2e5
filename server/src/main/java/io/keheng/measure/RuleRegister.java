package io.keheng.measure;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** The rules of all measures, by id. */
@Component
public class RuleRegister {

  private final Map<String, RegisteredRule> rules = new LinkedHashMap<>();

  RuleRegister() {
    var file = new ClassPathResource("measures/register.csv");
    try (var reader =
        CsvReader.builder()
            .ofNamedCsvRecord(
                new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8))) {
      reader.forEach(row -> rules.put(row.getField("id"), rule(row)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Every rule, by id. */
  public Collection<RegisteredRule> all() {
    return rules.values();
  }

  public Optional<RegisteredRule> byId(String id) {
    return Optional.ofNullable(rules.get(id));
  }

  private static RegisteredRule rule(NamedCsvRecord row) {
    return new RegisteredRule(
        row.getField("id"),
        row.getField("system"),
        row.getField("system_zh"),
        row.getField("system_en"),
        row.getField("kind"),
        row.getField("text"),
        row.getField("text_zh"),
        row.getField("terms"),
        row.getField("measure"),
        row.getField("article"),
        row.getField("measure_en"),
        row.getField("article_en"));
  }
}

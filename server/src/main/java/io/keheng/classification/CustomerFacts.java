package io.keheng.classification;

import io.keheng.lake.Lake;
import io.keheng.lake.MetricsRun;
import io.keheng.shared.Refusal;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The facts of one customer: those of the latest run, and those kept of days of change. */
@Component
public class CustomerFacts {

  /** Facts by name, as of the date of their run. */
  public record Latest(LocalDate asOf, Map<String, @Nullable Object> values) {}

  private final FactQueries queries;
  private final RunRepository runs;
  private final Lake lake;
  private final JsonMapper json;

  CustomerFacts(FactQueries queries, RunRepository runs, Lake lake, JsonMapper json) {
    this.queries = queries;
    this.runs = runs;
    this.lake = lake;
    this.json = json.rebuild().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS).build();
  }

  /** The date of the latest run; empty before the first. */
  public Optional<LocalDate> asOf() {
    return runs.latest().map(RunRow::asOf);
  }

  /** Empty before the first run, and where its file is gone or lacks the customer. */
  public Optional<Latest> latest(long customerId) {
    return runs.latest()
        .flatMap(run -> row(run, customerId).map(values -> new Latest(run.asOf(), values)));
  }

  /** The facts of a date on which a class changed. */
  public Map<String, @Nullable Object> of(long customerId, LocalDate asOf) {
    var facts = queries.facts(customerId, asOf).orElseThrow(Refusal::notFound);
    return json.readValue(facts, new TypeReference<>() {});
  }

  private Optional<Map<String, @Nullable Object>> row(RunRow run, long customerId) {
    var file = lake.root().resolve(Objects.requireNonNullElse(run.metricsFile(), "-"));
    if (run.metricsId() == null || !Files.exists(file)) {
      return Optional.empty();
    }
    return lake.metrics()
        .customer(new MetricsRun(run.asOf(), run.metricsId(), file, run.customers()), customerId);
  }
}

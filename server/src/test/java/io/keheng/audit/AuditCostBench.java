package io.keheng.audit;

import io.keheng.Client;
import io.keheng.Keheng;
import io.keheng.Staffs;
import io.keheng.auditkey.AuditKeys;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The same change of a customer through the API, with its audit row and without, in turns, in one
 * run; see bench/README.md.
 */
final class AuditCostBench {

  private static final int WARM = 300;

  /** Leaves out what it is told to write while it is switched off. */
  static class Switched extends Scribe {
    static volatile boolean off;

    Switched(
        EntryRepository repository,
        AuditKeys keys,
        Origin.Finder origins,
        JsonMapper json,
        java.time.Clock clock) {
      super(repository, keys, origins, json, clock);
    }

    @Override
    void write(Trace.Subject subject, @Nullable Object before, @Nullable Object after) {
      if (!off) {
        super.write(subject, before, after);
      }
    }
  }

  /** Not found by a scan: only this benchmark takes it. */
  @Import(Staffs.class)
  static class Bench {
    @Bean
    @Primary
    Switched switched(
        EntryRepository repository,
        AuditKeys keys,
        Origin.Finder origins,
        JsonMapper json,
        java.time.Clock clock) {
      return new Switched(repository, keys, origins, json, clock);
    }
  }

  private final Client client;
  private final long unit;
  private JsonNode customer;

  private AuditCostBench(Staffs staffs) {
    client = staffs.with("customer.read", "customer.create", "customer.update");
    unit = staffs.headOffice().id();
    customer =
        client
            .post("/api/customers", Map.of("data", draft("起始有限公司", null), "confirmed", true))
            .json();
  }

  static void main(String[] args) throws IOException {
    var changes = args.length == 0 ? 2_000 : Integer.parseInt(args[0]);
    var home = Files.createTempDirectory("keheng-bench");
    try (var context =
        new SpringApplicationBuilder(Keheng.class, Bench.class)
            .run(
                "--keheng.home=" + home,
                "--keheng.demo.enabled=false",
                "--server.port=0",
                "--logging.level.root=WARN")) {
      new AuditCostBench(context.getBean(Staffs.class)).compare(changes);
    }
    System.exit(0);
  }

  private void compare(int changes) {
    for (var i = 0; i < WARM; i++) {
      timed(i, i % 2 == 0);
    }
    var with = new double[changes];
    var without = new double[changes];
    for (var i = 0; i < changes; i++) {
      with[i] = timed(2 * i, false);
      without[i] = timed(2 * i + 1, true);
    }
    System.out.printf(
        "%,d changes  with audit %.3f ms  without %.3f ms (medians)  %.3f times%n",
        changes, median(with), median(without), median(with) / median(without));
  }

  private double timed(int round, boolean off) {
    Switched.off = off;
    var number = customer.get("data").get("number").asString();
    var body =
        Map.of(
            "data",
            draft("改名第%d有限公司".formatted(round), number),
            "version",
            customer.get("version").asLong(),
            "confirmed",
            true);
    var start = System.nanoTime();
    var answer = client.put("/api/customers/{id}", body, customer.get("id").asLong());
    var took = (System.nanoTime() - start) / 1e6;
    if (answer.status() != 200) {
      throw new IllegalStateException(answer.text());
    }
    customer = answer.json();
    return took;
  }

  private Map<String, Object> draft(String name, @Nullable String number) {
    return number == null
        ? Map.of("kind", "CORPORATE", "name", name, "unitId", unit, "status", "PROSPECT")
        : Map.of(
            "kind",
            "CORPORATE",
            "name",
            name,
            "unitId",
            unit,
            "status",
            "PROSPECT",
            "number",
            number);
  }

  private static double median(double[] values) {
    var sorted = values.clone();
    Arrays.sort(sorted);
    return sorted[sorted.length / 2];
  }
}

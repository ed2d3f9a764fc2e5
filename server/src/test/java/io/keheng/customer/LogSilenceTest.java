package io.keheng.customer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.keheng.Client;
import io.keheng.KehengTest;
import io.keheng.Staffs;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;
import org.springframework.core.env.Environment;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.util.LinkedMultiValueMap;

/**
 * Puts personal data through every kind of success and failure, then reads every log that Keheng
 * and its database write, and finds none of it.
 */
@KehengTest
class LogSilenceTest {

  private static final String NAME = "司空缄默";
  private static final String MOBILE = "13971350246";
  private static final String EMAIL = "jianmo.sikong@example.com";
  private static final String ADDRESS = "缄默巷二十七号";

  @Autowired Staffs staffs;
  @Autowired FlywayConnectionDetails tables;
  @Autowired Environment environment;

  private final Set<String> secrets = new LinkedHashSet<>(List.of(NAME, MOBILE, EMAIL, ADDRESS));
  private final Map<Path, Long> before = new HashMap<>();
  private Client client;

  @BeforeEach
  void signIn() throws IOException {
    for (var log : logs()) {
      before.put(log, Files.size(log));
    }
    client =
        staffs.with(
            "customer.read", "customer.create", "customer.update", "import.read", "import.run");
  }

  @Test
  void noLineHoldsPersonalData() {
    var id = desk();
    refusals(id);
    var trace = unexpected();
    feed();
    assertThat(client.get("/api/customers?q={q}", NAME).json().get("total").asLong()).isPositive();

    assertThat(lines().filter(line -> line.contains(trace)).count())
        .as("the trace of the failure stands in the log that is read")
        .isPositive();
    assertThat(
            lines()
                .flatMap(line -> secrets.stream().filter(line::contains))
                .collect(Collectors.toSet()))
        .as("personal data in a log line")
        .isEmpty();
  }

  private long desk() {
    var opened = post(Map.of());
    assertThat(opened.status()).as(opened.text()).isEqualTo(201);
    var id = opened.json().get("id").asLong();
    var seen = client.get("/api/customers/{id}", id).json().at("/customer/data");
    var data = Map.of("name", NAME, "basic", Map.of("address", ADDRESS + "甲"));
    client.put("/api/customers/{id}", Map.of("version", 1, "data", data, "confirmed", true), id);
    client.put("/api/customers/{id}", Map.of("version", 1, "data", seen, "confirmed", true), id);
    return id;
  }

  /** Everything that Keheng understands and will not do, and what it does not understand. */
  private void refusals(long id) {
    assertThat(post(Map.of("basic.documentNumber", MOBILE, "basic.email", NAME)).status())
        .isEqualTo(422);
    var number = secret(People.identity());
    post(Map.of("basic.documentNumber", number));
    assertThat(post(Map.of("basic.documentNumber", number)).status()).isEqualTo(409);
    assertThat(client.post("/api/customers", NAME + MOBILE).status()).isEqualTo(400);
    assertThat(
            client
                .post("/api/customers", Map.of("data", Map.of("since", MOBILE, "kind", NAME)))
                .status())
        .isEqualTo(400);
    client.get("/api/customers/{id}", NAME);
    client.get("/api/customers?sort={s}&reviewDueBy={d}", NAME, MOBILE);
    client.get("/api/customers?sinceFrom={d}", MOBILE);
    client.get("/api/customers/checks?kind=MOBILE&value={v}", MOBILE + "0");
    client.delete("/api/customers/{id}", id);
    staffs.anonymous().signIn(MOBILE, NAME);
  }

  /** A fault of the database, which would like to quote the whole row. */
  private String unexpected() {
    var name = secret(NAME + "之二");
    var owner = owner();
    owner
        .sql(
            "ALTER TABLE customer.customer ADD CONSTRAINT fails CHECK (name <> '%s')"
                .formatted(name))
        .update();
    try {
      var failed = post(Map.of("name", name));
      assertThat(failed.status()).as(failed.text()).isEqualTo(500);
      assertThat(failed.text()).doesNotContain(name);
      return failed.json().get("traceId").asString();
    } finally {
      owner.sql("ALTER TABLE customer.customer DROP CONSTRAINT fails").update();
    }
  }

  private JdbcClient owner() {
    return JdbcClient.create(
        new DriverManagerDataSource(
            String.valueOf(tables.getJdbcUrl()),
            String.valueOf(tables.getUsername()),
            String.valueOf(tables.getPassword())));
  }

  /** A file with good rows, rows with faults of every kind, and one that breaks off. */
  private void feed() {
    var number = "LOG-" + System.nanoTime();
    var identity = secret(People.identity());
    load(
        """
        customer_no;kind;name;id_type;id_no;born;mobile;email;address
        %1$s1;PERSONAL;%2$s;RESIDENT_ID;%3$s;;%4$s;%5$s;%6$s
        %1$s2;PERSONAL;%2$s;RESIDENT_ID;%3$s;;%4$s;%5$s;%6$s
        %1$s3;%2$s;%2$s;%2$s;%4$s;1990-02-31;%2$s;%6$s;%6$s
        %1$s4;PERSONAL;%2$s;;;%4$s;%5$s;%4$s;"%6$s"
        """
            .formatted(number, NAME, identity, MOBILE, EMAIL, ADDRESS));
    load("customer_no;kind;name\n%s5;PERSONAL;%s;%s;%s\n".formatted(number, NAME, MOBILE, ADDRESS));
    load("customer_no;kind;name;mobile\n%s6;PERSONAL;\"%s;%s".formatted(number, NAME, MOBILE));
  }

  private void load(String text) {
    var parts = new LinkedMultiValueMap<String, Object>();
    parts.add(
        "files",
        new ByteArrayResource(text.getBytes(StandardCharsets.UTF_8)) {
          @Override
          public String getFilename() {
            return "customers.csv";
          }
        });
    var received = client.upload("/api/imports", parts);
    assertThat(received.status()).as(received.text()).isEqualTo(201);
    var id = received.json().at("/load/id").asLong();
    assertThat(client.post("/api/imports/{id}/run", null, id).status()).isEqualTo(202);
    await()
        .atMost(Duration.ofMinutes(2))
        .until(() -> !client.get("/api/imports/{id}", id).json().at("/load/endedAt").isNull());
  }

  private Client.Answer post(Map<String, ?> more) {
    var fields = new HashMap<String, Object>();
    fields.putAll(Map.of("basic.mobile", MOBILE, "basic.email", EMAIL, "basic.address", ADDRESS));
    fields.putAll(more);
    var data = People.person(staffs.headOffice().id(), NAME, fields);
    if (data.get("basic") instanceof Map<?, ?> basic) {
      secret(String.valueOf(basic.get("documentNumber")));
    }
    return client.post("/api/customers", Map.of("data", data, "confirmed", true));
  }

  private String secret(String value) {
    secrets.add(value);
    return value;
  }

  /** What was written since the test began. */
  private Stream<String> lines() {
    return logs().stream().flatMap(log -> read(log, before.getOrDefault(log, 0L)));
  }

  private List<Path> logs() {
    var home = Path.of(environment.getRequiredProperty("keheng.home"));
    var own = Path.of(environment.getRequiredProperty("logging.file.name"));
    try (var files = Files.walk(home.resolve("logs"))) {
      return Stream.concat(Stream.of(own), files.filter(Files::isRegularFile)).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Stream<String> read(Path log, long from) {
    try {
      var bytes = Files.readAllBytes(log);
      var start = from > bytes.length ? 0 : (int) from;
      return new String(bytes, start, bytes.length - start, StandardCharsets.UTF_8).lines();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

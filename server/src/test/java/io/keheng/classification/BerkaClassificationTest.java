package io.keheng.classification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.keheng.KehengTest;
import io.keheng.Rule;
import io.keheng.Staffs;
import io.keheng.policy.Policies;
import io.keheng.shared.BatchCommand;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Every Berka client has every class, the same as by another road. */
@KehengTest
@TestPropertySource(properties = "keheng.test.bank=berka-classes")
class BerkaClassificationTest {

  private static final Path BERKA = Path.of("../../shared/data/berka");
  private static final LocalDate DAY = LocalDate.of(1994, 3, 31);

  @Autowired List<BatchCommand> commands;
  @Autowired Policies policies;
  @Autowired Staffs staffs;
  @Autowired JdbcClient jdbc;

  private JsonNode run(String name, String... args) {
    var command =
        commands.stream()
            .filter(c -> new CommandLine(c).getCommandName().equals(name))
            .findFirst()
            .orElseThrow();
    var out = new StringWriter();
    var line = new CommandLine(command).setOut(new PrintWriter(out, true));
    assertThat(line.execute(args)).as(out.toString()).isZero();
    return JsonMapper.shared().readTree(out.toString().strip().lines().toList().getLast());
  }

  @Test
  @Rule("S13-01")
  @Rule("S13-02")
  @Rule("S13-03")
  @Rule("S13-11")
  @Rule("S13-13")
  @Rule("S03-20")
  @Rule("S14-01")
  void everyClientHasTheClassesThatAnotherRoadGives(@TempDir Path folder) {
    assumeTrue(Files.isDirectory(BERKA), "Berka tables are not here: " + BERKA);
    run("import", "--template", "berka", "--dir", BERKA.toString(), "--json");
    var csv = folder.resolve("classes.csv");
    var summary = run("classify", "--as-of", DAY.toString(), "--out", csv.toString(), "--json");
    assertThat(summary.get("customers").asLong()).isGreaterThanOrEqualTo(5369);
    var tables = java.util.Objects.requireNonNull(policies.books().get("CZK")).tables();
    var written = BerkaBook.output(csv);
    var book = new BerkaBook(BERKA, DAY).facts();
    assertThat(book).hasSize(5369);
    book.forEach(
        (client, facts) -> {
          var row = written.get(client);
          assertThat(row).as(client).isNotNull();
          facts.forEach(
              (name, value) -> {
                if (value instanceof BigDecimal number) {
                  assertThat(new BigDecimal(row.getField(name)))
                      .as(client + " " + name)
                      .isEqualByComparingTo(number);
                } else {
                  assertThat(row.getField(name)).as(client + " " + name).isEqualTo("" + value);
                }
              });
          for (var table : tables) {
            var one = policies.decide(table.name(), ofBook(facts), DAY);
            var place = client + " " + table.name();
            assertThat(row.getField(table.name())).as(place).isEqualTo(one.outcome());
            assertThat(row.getField(table.name() + "_release")).isEqualTo(one.release().name());
            assertThat(row.getField(table.name() + "_row"))
                .as(place)
                .isEqualTo(
                    one.rows().stream().map(String::valueOf).collect(Collectors.joining(";")));
            assertThat(row.getField(table.name() + "_rules"))
                .as(place)
                .isEqualTo(String.join(";", one.rules()));
          }
        });
    shownWithReasons();
    var again = run("classify", "--as-of", DAY.toString(), "--json");
    assertThat(again.get("changes").asLong()).isZero();
  }

  private void shownWithReasons() {
    var id =
        jdbc.sql(
                """
                SELECT c.customer_id FROM segment.classification c
                JOIN customer.directory d ON d.id = c.customer_id AND d.currency = 'CZK'
                WHERE c.table_name = 'vip-grade' AND c.outcome = 'GOLD'
                  AND c.valid_from = DATE '1994-03-31' AND d.name LIKE 'Client %'
                ORDER BY c.customer_id LIMIT 1
                """)
            .query(Long.class)
            .single();
    var client = staffs.with("customer.read");
    assertThat(client.get("/api/customers/" + id + "/classes").json().size()).isEqualTo(12);
    var why = client.get("/api/customers/" + id + "/classes/vip-grade/why?on=1994-03-31").json();
    assertThat(why.at("/subject/valueLabel").asString()).isEqualTo("黄金");
    assertThat(why.at("/decision/release/name").asString()).isEqualTo("czk/vip-grade r1");
    assertThat(why.at("/facts").findValuesAsString("unit")).contains("CZK");
    assertThat(why.at("/missing/0/outcomeLabel").asString()).isEqualTo("白金");
    var gap =
        why.at("/missing/0/need").decimalValue().subtract(why.at("/missing/0/have").decimalValue());
    assertThat(why.at("/missing/0/by").decimalValue()).isEqualByComparingTo(gap);
    assertThat(why.at("/articles/0/source").asString()).isNotBlank();
  }

  private static Map<String, Object> ofBook(Map<String, ?> facts) {
    var all = new HashMap<String, Object>(facts);
    all.put("bookCurrency", "CZK");
    return all;
  }
}

package io.keheng.classification;

import static org.assertj.core.api.Assertions.assertThat;

import io.keheng.KehengTest;
import io.keheng.Staffs;
import io.keheng.shared.Refusal;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import picocli.CommandLine;
import tools.jackson.databind.json.JsonMapper;

/** The command that classifies the book: its summary, its file, its refusals. */
@KehengTest
@TestPropertySource(properties = "keheng.test.bank=timeline")
class ClassifyCommandTest {

  @Autowired ClassifyCommand command;
  @Autowired Staffs staffs;
  @Autowired JdbcClient jdbc;

  private void customer(String number) {
    jdbc.sql(
            """
            INSERT INTO customer.customer (number, kind, name, currency, unit_id, since, status,
              name_pinyin, name_initials, reviewed_on, review_due)
            VALUES (:number, 'PERSONAL', '命令客户', 'CNY', :unit, '2020-01-01', 'ACTIVE',
              'minglingkehu', 'mlkh', '2025-01-01', '2027-01-01')
            """)
        .param("number", number)
        .param("unit", staffs.headOffice().id())
        .update();
  }

  private static String printed(CommandLine line, int expected, String... args) {
    var out = new StringWriter();
    line.setOut(new PrintWriter(out, true)).setErr(new PrintWriter(out, true));
    assertThat(line.execute(args)).as(out.toString()).isEqualTo(expected);
    return out.toString().strip();
  }

  @Test
  void tellsWhatItFoundAndWritesEveryCustomerWithMetricsClassesReleasesRowsAndRules(
      @TempDir Path folder) throws IOException {
    customer("CMD1");
    var file = folder.resolve("classes.csv");
    var line = new CommandLine(command);
    var summary =
        JsonMapper.shared()
            .readTree(
                printed(line, 0, "--as-of", "2026-03-31", "--out", file.toString(), "--json"));

    assertThat(summary.get("command").asString()).isEqualTo("classify");
    assertThat(summary.get("customers").asLong()).isPositive();
    assertThat(summary.get("unclassified").asLong()).isZero();
    assertThat(summary.get("tables").size()).isEqualTo(12);
    var lines = Files.readAllLines(file);
    assertThat(lines).hasSize(Math.toIntExact(summary.get("customers").asLong()) + 1);
    assertThat(List.of(lines.getFirst().split(",")))
        .startsWith("customer")
        .contains(
            "savingsAverage12m",
            "vip-grade",
            "vip-grade_release",
            "vip-grade_row",
            "vip-grade_rules");
    assertThat(lines).anyMatch(row -> row.startsWith("CMD1,"));

    var again = printed(new CommandLine(command), 0, "--as-of", "2026-03-31", "--json");
    assertThat(JsonMapper.shared().readTree(again).get("changes").asLong()).isZero();
  }

  @Test
  void aDayThatHasNotComeAndNoDayAreRefused() {
    var refused = new AtomicReference<Exception>();
    var line =
        new CommandLine(command)
            .setExecutionExceptionHandler(
                (problem, commandLine, parsed) -> {
                  refused.set(problem);
                  return 1;
                });
    printed(line, 1, "--as-of", "2999-01-01");
    assertThat(refused.get())
        .isInstanceOfSatisfying(
            Refusal.class,
            refusal ->
                assertThat(refusal.violations())
                    .singleElement()
                    .satisfies(one -> assertThat(one.key()).isEqualTo("classification.future")));
    assertThat(printed(new CommandLine(command), 2, "--json")).contains("--as-of");
  }
}

package io.keheng.classification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.keheng.BankClock;
import io.keheng.Client;
import io.keheng.KehengTest;
import io.keheng.Staffs;
import io.keheng.decision.DecisionModel;
import io.keheng.policy.Policies;
import io.keheng.shared.BatchCommand;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;
import picocli.CommandLine;

/** Every Berka client is moved by a draft as evaluating him one by one says. */
@KehengTest
@TestPropertySource(properties = "keheng.test.bank=berka-rehearsal")
class BerkaRehearsalTest {

  private static final Path BERKA = Path.of("../../shared/data/berka");
  private static final LocalDate DAY = LocalDate.of(1994, 3, 31);

  @Autowired List<BatchCommand> commands;
  @Autowired Policies policies;
  @Autowired Staffs staffs;
  @Autowired BankClock clock;

  @Test
  void movesWhomEvaluatingOneByOneMoves() {
    assumeTrue(Files.isDirectory(BERKA), "Berka tables are not here: " + BERKA);
    var command =
        commands.stream()
            .filter(c -> new CommandLine(c).getCommandName().equals("import"))
            .findFirst()
            .orElseThrow();
    var out = new StringWriter();
    var done =
        new CommandLine(command)
            .setOut(new PrintWriter(out, true))
            .execute("--template", "berka", "--dir", BERKA.toString(), "--json");
    assertThat(done).as(out.toString()).isZero();
    var officer = staffs.with("measure.read", "measure.draft", "rehearsal.run", "rehearsal.read");
    var revision = revision(officer);
    var path = "/api/revisions/{id}/drafts";
    var taken = officer.post(path, Map.of("model", "value"), revision).json();
    var dmn = taken.get("dmn").asString();
    var drafted = dmn.replaceFirst("<text>6</text>", "<text>9</text>");
    assertThat(drafted).isNotEqualTo(dmn);
    officer.put(
        path + "/{model}",
        Map.of("version", taken.get("version").asInt(), "dmn", drafted),
        revision,
        "value");
    var started =
        officer.post("/api/rehearsals", Map.of("revision", revision, "asOf", DAY, "name", "Berka"));
    assertThat(started.status()).as(started.text()).isEqualTo(202);
    var one = "/api/rehearsals/" + started.json().get("id").asLong();
    await()
        .atMost(Duration.ofMinutes(3))
        .until(() -> !officer.get(one).json().at("/rehearsal/state").asString().equals("RUNNING"));
    assertThat(officer.get(one).json().at("/rehearsal/state").asString())
        .as(officer.get(one).text())
        .isEqualTo("DONE");
    assertThat(moves(officer, one)).isEqualTo(expected(DecisionModel.read(drafted)));
  }

  private long revision(Client officer) {
    var head =
        Map.of(
            "title",
            "Berka",
            "reason",
            "Berka",
            "effectiveFrom",
            LocalDate.now(clock).plusDays(1).toString());
    return officer
        .post("/api/revisions", Map.of("set", "czk", "head", head))
        .json()
        .get("id")
        .asLong();
  }

  private static Map<String, Long> moves(Client officer, String one) {
    var moves = new TreeMap<String, Long>();
    for (var table : officer.get(one).json().get("tables")) {
      for (var cell : table.get("cells")) {
        moves.put(
            table.get("table").asString()
                + " "
                + cell.get("before").asString()
                + " "
                + cell.get("after").asString(),
            cell.get("customers").asLong());
      }
    }
    return moves;
  }

  private Map<String, Long> expected(DecisionModel draft) {
    var moves = new TreeMap<String, Long>();
    var tables = Objects.requireNonNull(policies.books().get("CZK")).tables();
    new BerkaBook(BERKA, DAY)
        .facts()
        .forEach(
            (client, facts) -> {
              var known = new HashMap<String, Object>(facts);
              known.put("bookCurrency", "CZK");
              for (var table : tables) {
                if (table.model().equals("value.dmn")) {
                  var before = policies.decide(table.name(), known, DAY).outcome();
                  var after = draft.evaluate(table.decision(), facts).value();
                  moves.merge(table.name() + " " + before + " " + after, 1L, Long::sum);
                }
              }
            });
    return moves;
  }
}

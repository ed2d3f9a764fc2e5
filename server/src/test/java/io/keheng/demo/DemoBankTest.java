package io.keheng.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.keheng.Client;
import io.keheng.Keheng;
import io.keheng.KehengTest;
import io.keheng.Staffs;
import io.keheng.identity.Units;
import io.keheng.procedure.Stage;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.JsonNode;

@KehengTest
class DemoBankTest {

  private static final Map<String, List<String>> TIERS =
      Map.of(
          "value-tier", List.of("HIGH", "MEDIUM", "LOW"),
          "need", List.of("INVESTMENT", "FINANCING", "SETTLEMENT", "NONE"),
          "risk-tier", List.of("LOW", "MEDIUM", "HIGH"),
          "service-class", List.of("KEY", "GENERAL", "POTENTIAL"),
          "service-grade", List.of("A", "B", "C"),
          "head-office-vip", List.of("NONE"),
          "vip-grade", List.of("DIAMOND", "PLATINUM", "GOLD", "NONE"),
          "contact-frequency", List.of("WEEKLY", "MONTHLY", "QUARTERLY"),
          "corporate-kind", List.of("CREDIT", "NON_CREDIT", "NO_SETTLEMENT_ACCOUNT", "PERSONAL"),
          "annual-fee-waiver", List.of("WAIVED", "CHARGED", "NONE"));

  @Autowired Staffs staffs;

  @Test
  void neitherDoorExistsWithoutTheBank() {
    assertThat(staffs.anonymous().get("/api/demo/people").status()).isEqualTo(404);
    assertThat(staffs.anonymous().post("/api/demo/session", Map.of("staffId", 1)).status())
        .isEqualTo(404);
    var startup = staffs.anonymous().get("/api/startup").json();
    assertThat(startup.get("demo").asBoolean()).isFalse();
    assertThat(startup.get("ready").asBoolean()).isTrue();
  }

  @Test
  void isMadeOnceListensOnLoopbackAndShowsEveryTier(@TempDir Path home) throws Exception {
    try (var keheng = start(home, true)) {
      keheng.getBean(DemoBank.class).await();
      var client = client(keheng);
      var startup = client.get("/api/startup").json();
      assertThat(startup.get("demo").asBoolean()).isTrue();
      assertThat(startup.get("steps"))
          .allSatisfy(
              step -> assertThat(step.get("done").asInt()).isEqualTo(step.get("total").asInt()));
      assertThat(keheng.getEnvironment().getProperty("local.server.port")).isNotNull();
      assertThat(roles(client)).startsWith("客户经理", "网点厅堂与柜面", "机构负责人").endsWith("审计", "系统管理员");
      var manager = person(client, "客户经理");
      client.post("/api/demo/session", Map.of("staffId", manager));
      assertThat(client.get("/api/customers").json().get("total").asInt())
          .as("the first one offered has customers")
          .isPositive();
      var data = person(client, "数据管理");
      assertThat(client.post("/api/demo/session", Map.of("staffId", data)).status()).isEqualTo(204);
      var run = client.get("/api/classifications").json().get("items").get(0);
      var outcomes = outcomes(run);
      var checked = client.get("/api/truthfulness/checks").json().get("items").get(0);
      assertThat(checked.get("state").asString()).isEqualTo("DONE");
      assertThat(checked.get("found").asInt()).isPositive();
      var officer = person(client, "总行客户管理");
      client.post("/api/demo/session", Map.of("staffId", officer));
      await()
          .atMost(Duration.ofMinutes(1))
          .until(() -> client.get("/api/duplicates").json().get("total").asInt() > 0);
      assertThat(client.get("/api/class-changes?kind=FILING").json().get("total").asInt())
          .as("head-office VIPs wait for their filing")
          .isPositive();
      complained(client);
      organised(client, keheng.getBean(Units.class).byCode("0100").orElseThrow().id());
      TIERS.forEach((table, tiers) -> assertThat(outcomes.get(table)).as(table).containsAll(tiers));
      assertThat(client.post("/api/demo/session", Map.of("staffId", 1)).status())
          .as("the administrator with a password is not offered")
          .isEqualTo(404);
    }
    try (var again = start(home, false)) {
      assertThat(client(again).get("/api/startup").json().get("demo").asBoolean())
          .as("once made it is on")
          .isTrue();
    }
  }

  /** Every page of complaints has something to show. */
  private static void complained(Client client) {
    client.post("/api/demo/session", Map.of("staffId", person(client, "总行客户服务中心")));
    for (var stage : Stage.values()) {
      if (stage != Stage.MERGED) {
        assertThat(total(client, "/api/complaints?stage=" + stage)).as("%s", stage).isPositive();
      }
    }
    var wall = client.get("/api/complaint-wall").json();
    for (var figure : List.of("overdue", "soon", "unassigned", "waiting", "major")) {
      assertThat(wall.at("/all/" + figure).asInt()).as(figure).isPositive();
    }
    for (var list :
        List.of(
            "complaint-visits",
            "complaint-volumes",
            "complaint-clusters",
            "complaint-imports",
            "rectifications",
            "regulator-advice",
            "service-points")) {
      assertThat(total(client, "/api/" + list)).as(list).isPositive();
    }
    await().atMost(Duration.ofMinutes(1)).until(() -> total(client, "/api/point-proposals") > 0);
  }

  /** Some posts are held and a telephone is public; the rest stands among the gaps. */
  private static void organised(Client client, long branch) {
    var board = client.get("/api/complaint-office/{unit}", branch).json();
    assertThat(board.get("posts"))
        .anyMatch(post -> post.get("named").asBoolean() && post.hasNonNull("holder"));
    assertThat(board.at("/lines/0/line/publishedAt").isString()).isTrue();
    assertThat(client.get("/api/complaint-office/gaps").json()).isNotEmpty();
  }

  private static int total(Client client, String path) {
    return client.get(path).json().get("total").asInt();
  }

  private static ConfigurableApplicationContext start(Path home, boolean enabled) {
    return SpringApplication.run(
        Keheng.class,
        "--keheng.home=" + home,
        "--server.port=0",
        "--keheng.demo.enabled=" + enabled,
        "--keheng.demo.customers=1500");
  }

  private static Client client(ConfigurableApplicationContext keheng) {
    return new Client(
        keheng.getEnvironment().getRequiredProperty("local.server.port", Integer.class));
  }

  /** The roles in the order in which their people are offered. */
  private static List<String> roles(Client client) {
    return client
        .get("/api/demo/people")
        .json()
        .valueStream()
        .map(person -> person.get("role").asString())
        .distinct()
        .toList();
  }

  private static long person(Client client, String role) {
    for (var person : client.get("/api/demo/people").json()) {
      if (person.get("role").asString().equals(role)) {
        return person.get("id").asLong();
      }
    }
    throw new AssertionError("nobody is " + role);
  }

  /** The outcomes that occur, by table. */
  private static Map<String, List<String>> outcomes(JsonNode run) {
    var found = new HashMap<String, List<String>>();
    for (var table : run.get("tables")) {
      var name = table.get("table").asString();
      var occurring = new ArrayList<String>();
      for (var outcome : table.get("outcomes")) {
        if (outcome.get("count").asLong() > 0) {
          occurring.add(outcome.get("code").asString());
        }
      }
      found.put(name, occurring);
    }
    return found;
  }
}

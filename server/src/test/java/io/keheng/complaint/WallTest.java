package io.keheng.complaint;

import static org.assertj.core.api.Assertions.assertThat;

import io.keheng.Client;
import io.keheng.KehengTest;
import io.keheng.Rule;
import io.keheng.identity.ScopeKind;
import io.keheng.identity.UnitKind;
import io.keheng.procedure.Channel;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.util.LinkedMultiValueMap;
import tools.jackson.databind.JsonNode;

/** Who supervises sees what is late, due, waiting or nobody's, and finds exactly those cases. */
@KehengTest
class WallTest extends AfterFixture {

  private static final String WALL = "/api/complaint-wall";

  /** Each figure with the filter of the register that it leads to. */
  private static final Map<String, String> FIGURES =
      Map.of(
          "overdue", "late=true",
          "today", "due=TODAY",
          "soon", "due=SOON",
          "unassigned", "unassigned=true",
          "waiting", "waiting=true",
          "major", "severity=MAJOR");

  @Autowired Complaints complaints;

  /** Cases that came so many days ago, whose term is fifteen natural days. */
  private void past(Client client, int... days) {
    var rows =
        new StringBuilder(
            "number,lodged,accepted,answered,closed,state,channel,product,issue,response,result,"
                + "timely,unit,content\n");
    var tag = "W" + UUID.randomUUID().toString().substring(0, 8);
    for (var each : days) {
      rows.append(
          "%s%d,%s,,,,OPEN,WEBSITE,贷款,利率,,NONE,,,等候过久\n"
              .formatted(tag, each, LocalDate.now(BANK).minusDays(each)));
    }
    var parts = new LinkedMultiValueMap<String, Object>();
    parts.add(
        "file",
        new ByteArrayResource(rows.toString().getBytes(StandardCharsets.UTF_8)) {
          @Override
          public String getFilename() {
            return tag + ".csv";
          }
        });
    parts.add("template", "keheng");
    parts.add("procedure", "cbirc-2020");
    parts.add("unit", String.valueOf(outlet));
    var answer = client.upload("/api/complaint-imports", parts);
    assertThat(answer.json().get("added").asInt()).as(answer.text()).isEqualTo(days.length);
  }

  private void everyKind() {
    past(officer, 20, 18, 15, 14);
    var waiting = lodge();
    did(clerk.client(), waiting, "ACCEPTED");
    did(clerk.client(), waiting, "ACKNOWLEDGED");
    did(clerk.client(), waiting, "PAUSED");
    lodge(clerk.client(), told("MEDIA"));
    complaints.lodge(lodging(Channel.WEBSITE));
    closed();
  }

  @Test
  @Rule("S10-42")
  void countsWhatItLeadsTo() {
    everyKind();
    var wall = head.client().get(WALL).json();
    var all = wall.get("all");
    assertThat(all.get("open").asInt()).isEqualTo(7);
    assertThat(all.get("overdue").asInt()).isEqualTo(2);
    assertThat(all.get("today").asInt()).isOne();
    assertThat(all.get("soon").asInt()).isOne();
    assertThat(all.get("unassigned").asInt()).isOne();
    assertThat(all.get("waiting").asInt()).isOne();
    assertThat(all.get("major").asInt()).isOne();
    FIGURES.forEach(
        (figure, filter) ->
            assertThat(register(filter).get("total").asInt())
                .as(figure)
                .isEqualTo(all.get(figure).asInt()));
    var first = wall.get("pressing").get(0);
    assertThat(first.get("late").asBoolean()).isTrue();
    assertThat(first.get("id").asLong())
        .as("the longest overdue")
        .isEqualTo(register("late=true&sort=dueAt").at("/items/0/id").asLong());
  }

  @Test
  void ranksUnitsAndPeople() {
    everyKind();
    var wall = head.client().get(WALL).json();
    assertThat(wall.get("units").size()).isOne();
    assertThat(wall.at("/units/0/id").asLong()).isEqualTo(outlet);
    assertThat(wall.at("/units/0/overdue").asInt()).isEqualTo(2);
    var people = wall.get("people");
    assertThat(people.size())
        .as("who took the old ones, and the clerk; nobody is no one")
        .isEqualTo(2);
    assertThat(people.get(0).get("overdue").asInt()).isEqualTo(2);
    assertThat(people.get(1).get("id").asLong()).isEqualTo(clerk.id());
    people.forEach(
        person ->
            assertThat(register("owner=" + person.get("id").asLong()).get("total").asInt())
                .isEqualTo(person.get("open").asInt()));
  }

  @Test
  void showsCasesOfTheScopeAloneAndOnlyToWhoSupervises() {
    everyKind();
    var elsewhere = staffs.unit(UnitKind.OUTLET, branch).id();
    var other = staffs.with(ScopeKind.OWN_UNIT, elsewhere, "complaint.read", "complaint.approve");
    var wall = other.get(WALL).json();
    assertThat(wall.at("/all/open").asInt()).isZero();
    assertThat(wall.get("units").size() + wall.get("people").size()).isZero();
    assertThat(wall.get("pressing").size()).isZero();
    assertThat(upper.client().get(WALL).json().at("/all/overdue").asInt()).isEqualTo(2);
    assertThat(clerk.client().get(WALL).status()).isEqualTo(403);
  }

  private JsonNode register(String filter) {
    return head.client().get("/api/complaints?open=true&" + filter).json();
  }
}

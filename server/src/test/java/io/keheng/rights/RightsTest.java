package io.keheng.rights;

import static org.assertj.core.api.Assertions.assertThat;

import io.keheng.Client;
import io.keheng.KehengTest;
import io.keheng.Rule;
import io.keheng.identity.ScopeKind;
import io.keheng.identity.UnitKind;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Requests of persons over their information: clock, identity, decision, copy, answer. */
@KehengTest
class RightsTest extends RightsFixture {

  @Test
  @Rule("S29-03")
  void runsUnderAClockThatSaysHowItWasCountedAndEndsWithAnAnswer() {
    var id = receive("EXPLANATION", "CUSTOMER");
    var detail = one(id);
    assertThat(detail.at("/line/request/dueOn").asString()).isEqualTo("2026-03-12");
    assertThat(detail.at("/why/days").size()).isEqualTo(31);
    assertThat(detail.at("/why/articles/0/source").asString()).contains("GB/T 35273-2020");
    assertThat(todos(id)).isOne();
    assertThat(late(clerk)).contains(id);

    var form = Map.of("version", version(id), "manner", "PAPER", "evidence", "A-1");
    assertThat(clerk.post(ONE + "/answer", form, id).status()).as("undecided").isEqualTo(409);
    assertThat(decide(id, true, null).status()).isEqualTo(200);
    assertThat(decide(id, true, null).status()).as("twice").isEqualTo(409);
    form = Map.of("version", version(id), "manner", "PAPER", "evidence", "A-1");
    assertThat(clerk.post(ONE + "/answer", form, id).status()).isEqualTo(200);
    assertThat(one(id).at("/line/stateLabel").asString()).isEqualTo("已答复");
    assertThat(late(clerk)).doesNotContain(id);
    assertThat(todos(id)).isZero();
  }

  private List<Long> late(Client reader) {
    var items = reader.get("/api/rights-requests?late=true&customer={id}", customer).json();
    return items.get("items").valueStream().map(row -> row.at("/request/id").asLong()).toList();
  }

  private long todos(long id) {
    return officer
        .get("/api/messages?kind=TODO&state=OPEN&size=200")
        .json()
        .get("items")
        .valueStream()
        .filter(message -> ("/rights-requests/" + id).equals(message.get("link").asString("")))
        .filter(message -> message.get("doneAt").isNull())
        .count();
  }

  @Test
  @Rule("S29-03")
  void isRefusedOnAGroundOfTheLawOnly() {
    var id = receive("DELETION", "CUSTOMER");
    assertThat(decide(id, false, null).json().at("/violations/0/field").asString())
        .isEqualTo("ground");
    assertThat(decide(id, false, "SECRET").status()).as("not for deletion").isEqualTo(422);
    assertThat(decide(id, false, "TERM").status()).isEqualTo(200);
    assertThat(one(id).get("groundLaw").asString()).contains("第四十七条");
    var heir = form("EXPLANATION", "HEIR");
    assertThat(clerk.post("/api/customers/{id}/rights-requests", heir, customer).status())
        .isEqualTo(422);
  }

  @Test
  @Rule("S12-15")
  void isKnownInsideTheScopeOnly() {
    var id = receive("ACCESS", "CUSTOMER");
    var elsewhere = staffs.unit(UnitKind.TIER1_BRANCH, staffs.headOffice().id()).id();
    var stranger = staffs.with(ScopeKind.OWN_UNIT, elsewhere, "customer.read", "rights.*");
    assertThat(stranger.get(ONE, id).status()).isEqualTo(404);
    assertThat(
            stranger
                .get("/api/rights-requests?customer={id}", customer)
                .json()
                .get("total")
                .asInt())
        .isZero();
    var form = Map.of("version", 1, "means", "DOCUMENT", "evidence", "ID-1");
    var steps =
        Map.of(
            "/identity", form,
            "/decision", Map.of("version", 1, "granted", true, "reasons", "已核实"),
            "/answer", Map.of("version", 1, "manner", "PAPER", "evidence", "A-1"),
            "/copy", Map.of("password", "Trombone-7316-Qmw"),
            "/erasure", Map.of());
    steps.forEach(
        (door, asked) ->
            assertThat(stranger.post(ONE + door, asked, id).status()).as(door).isEqualTo(404));
    assertThat(stranger.get(ONE + "/erasure", id).status()).isEqualTo(404);
    assertThat(one(id).at("/line/request/state").asString()).isEqualTo("RECEIVED");
    assertThat(identify(id).status()).isEqualTo(200);
    assertThat(clerk.post(ONE + "/identity", form, id).status()).as("stale").isEqualTo(409);
  }
}

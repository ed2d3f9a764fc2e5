package io.keheng.relation;

import static org.assertj.core.api.Assertions.assertThat;

import io.keheng.Client;
import io.keheng.KehengTest;
import io.keheng.Staffs;
import io.keheng.customer.People;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@KehengTest
class RelationTest {

  @Autowired Staffs staffs;

  private Client client;

  @BeforeEach
  void signIn() {
    client = staffs.with("customer.read", "customer.create", "customer.relate");
  }

  @Test
  void showsTheGroupFromItsUltimateParentAndNoCircle() {
    var top = company("顶层控股");
    var middle = company("中间公司");
    var bottom = company("底层公司");
    assertThat(relate(middle, "PARENT", top).status()).isEqualTo(201);
    assertThat(relate(bottom, "PARENT", middle).status()).isEqualTo(201);

    var group = client.get("/api/customers/{id}/group", bottom).json();
    assertThat(group.valueStream().map(member -> member.get("id").asLong()))
        .containsExactly(top, middle, bottom);
    assertThat(group.get(2).get("depth").asInt()).isEqualTo(2);

    var circle = relate(top, "PARENT", bottom);
    assertThat(circle.status()).isEqualTo(422);
    assertThat(circle.text()).contains("循环");
    assertThat(relate(bottom, "PARENT", top).text()).contains("已有母公司");
  }

  @Test
  void refusesWhatCannotBe() {
    var company = company("不成家公司");
    var person = person("李成家");
    assertThat(relate(company, "HOUSEHOLD", person).status()).isEqualTo(422);
    assertThat(relate(person, "HOUSEHOLD", company).status()).isEqualTo(422);
    assertThat(relate(person, "PARENT", company).status()).isEqualTo(422);
    assertThat(relate(company, "LEGAL_REPRESENTATIVE", person).status()).isEqualTo(422);
    assertThat(relate(person, "GUARANTOR", person).status()).isEqualTo(422);
    assertThat(relate(person, "LEGAL_REPRESENTATIVE", company).status()).isEqualTo(201);
    assertThat(relate(person, "GUARANTOR", company).status()).isEqualTo(201);
  }

  @Test
  void showsDirectionAndKeepsWhatEnded() {
    var head = person("张户主");
    var member = person("张家人");
    relate(member, "HOUSEHOLD", head);
    var seen = client.get("/api/customers/{id}/relations", head).json().get(0);
    assertThat(seen.get("outgoing").asBoolean()).isFalse();
    assertThat(seen.get("otherName").asString()).isEqualTo("张家人");

    var path = "/api/customers/{id}/relations/{relation}";
    assertThat(client.delete(path, head, seen.get("id").asLong()).status()).isEqualTo(204);
    var ended = client.get("/api/customers/{id}/relations", member).json().get(0);
    assertThat(ended.get("until").isNull()).isFalse();
    assertThat(client.delete(path, company("别家"), seen.get("id").asLong()).status()).isEqualTo(404);
  }

  private Client.Answer relate(long from, String kind, long to) {
    return client.post(
        "/api/customers/{id}/relations",
        Map.of("kind", kind, "outgoing", true, "otherId", to),
        from);
  }

  private long person(String name) {
    return open(People.person(staffs.headOffice().id(), name, Map.of()));
  }

  private long company(String name) {
    return open(People.company(staffs.headOffice().id(), name, Map.of()));
  }

  private long open(Map<String, ?> data) {
    return client
        .post("/api/customers", Map.of("data", data, "confirmed", true))
        .json()
        .get("id")
        .asLong();
  }
}

package io.keheng.customer;

import static org.assertj.core.api.Assertions.assertThat;

import io.keheng.Client;
import io.keheng.KehengTest;
import io.keheng.Rule;
import io.keheng.Staffs;
import io.keheng.customerfile.CustomerFactsChanged;
import io.keheng.information.Channel;
import io.keheng.information.CustomerField;
import io.keheng.protection.Mask;
import io.keheng.protection.ProtectedText;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import tools.jackson.databind.JsonNode;

/** Where information comes from, and that it is kept true. */
@KehengTest
@RecordApplicationEvents
class InformationTest {

  @Autowired Staffs staffs;
  @Autowired Customers customers;
  @Autowired CustomerDesk desk;
  @Autowired ApplicationEvents heard;

  private Client client;

  @BeforeEach
  void signIn() {
    client = staffs.with("customer.read", "customer.create", "customer.update", "customer.source");
  }

  @ParameterizedTest
  @EnumSource(names = {"BUSINESS", "QUESTIONNAIRE", "CONTACT"})
  @Rule("S12-01")
  void keepsTheChannelOfWhatWasCollected(Channel channel) {
    var id = open(Map.of("collection.channel", channel, "collection.source", "2026年问卷"));
    var collection = data(id).get("collection");
    assertThat(collection.get("channel").asString()).isEqualTo(channel.name());
    assertThat(collection.get("source").asString()).isEqualTo("2026年问卷");
    assertThat(collection.get("collectedOn").isNull()).isFalse();
  }

  @Test
  @Rule("S12-01")
  @Rule("S12-02")
  void takesThirdPartyDataOnlyFromARegisteredSource() {
    var code = "SRC-" + System.nanoTime();
    var more = Map.of("collection.channel", "THIRD_PARTY", "collection.source", code);
    var refused = post(more);
    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.json().at("/violations/0/field").asString()).isEqualTo("collection.source");

    assertThat(register(code, "2020-01-01", "2021-12-31").status()).isEqualTo(201);
    assertThat(post(more).status()).as("no longer valid").isEqualTo(422);
    var lasting = code + "-B";
    register(lasting, "2020-01-01", null);
    var id = open(Map.of("collection.channel", "THIRD_PARTY", "collection.source", lasting));
    assertThat(data(id).at("/collection/source").asString()).isEqualTo(lasting);
    assertThat(client.get("/api/customers/sources").text()).contains(lasting, "双方协议");
  }

  @Test
  @Rule("S12-08")
  void tellsOthersOfChangedKeyFactsAndOnlyOfThose() {
    var id = open(Map.of("basic.address", "旧址", "basic.mobile", "13800136001"));
    var moved =
        customers
            .get(id)
            .data()
            .with(CustomerField.ADDRESS, ProtectedText.of(Mask.ADDRESS, "新址"))
            .with(CustomerField.MOBILE, ProtectedText.of(Mask.MOBILE, "13800136002"))
            .with(CustomerField.OCCUPATION, "会计");
    desk.change(id, 1, moved, true);
    assertThat(heard.stream(CustomerFactsChanged.class))
        .containsExactly(
            new CustomerFactsChanged(id, 2, Set.of("basic.address", "basic.mobile"), 0));

    desk.change(id, 2, moved.with(CustomerField.OCCUPATION, "出纳"), true);
    assertThat(heard.stream(CustomerFactsChanged.class)).hasSize(1);
    var same = customers.get(id);
    assertThat(desk.change(id, 3, same.data(), true).version()).isEqualTo(3);
  }

  @Test
  @Rule("S12-08")
  void listsWhoIsDueAndMovesTheDateOnWhenChecked() {
    var id = open(Map.of("name", "待核对"));
    var seen = client.get("/api/customers/{id}", id).json().get("customer");
    var due = seen.get("reviewDue").asString();
    assertThat(due).isGreaterThan(seen.get("reviewedOn").asString());
    var list = "/api/customers?size=500&sort=-reviewDue&q=待核对&reviewDueBy={day}";
    assertThat(client.get(list, due).text()).contains("待核对");
    assertThat(client.get(list, seen.get("reviewedOn").asString()).text()).doesNotContain("待核对");

    var checked =
        client.post("/api/customers/{id}/review", Map.of("version", 1, "channel", "CONTACT"), id);
    assertThat(checked.status()).isEqualTo(200);
    assertThat(checked.json().at("/data/collection/channel").asString()).isEqualTo("CONTACT");
    assertThat(client.get("/api/customers/{id}/changes", id).text()).contains("reviewed");
  }

  private JsonNode data(long id) {
    return client.get("/api/customers/{id}", id).json().at("/customer/data");
  }

  private Client.Answer register(String code, String from, @Nullable String to) {
    var source = new HashMap<String, @Nullable Object>();
    source.put("code", code);
    source.put("name", "企业信息查询");
    source.put("provider", "某数据公司");
    source.put("legalBasis", "双方协议及客户授权");
    source.put("confidentiality", "仅限授信人员");
    source.put("validFrom", from);
    source.put("validTo", to);
    return client.post("/api/customers/sources", source);
  }

  private Client.Answer post(Map<String, ?> more) {
    var data = People.person(staffs.headOffice().id(), "信息人", more);
    return client.post("/api/customers", Map.of("data", data, "confirmed", true));
  }

  private long open(Map<String, ?> more) {
    var opened = post(more);
    assertThat(opened.status()).as(opened.text()).isEqualTo(201);
    return opened.json().get("id").asLong();
  }
}

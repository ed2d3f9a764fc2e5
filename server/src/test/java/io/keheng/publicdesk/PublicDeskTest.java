package io.keheng.publicdesk;

import static org.assertj.core.api.Assertions.assertThat;

import io.keheng.Client;
import io.keheng.KehengTest;
import io.keheng.Rule;
import io.keheng.Staffs;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.util.LinkedMultiValueMap;

/** What somebody does without login: lodges, attaches, follows by number and code, withdraws. */
@KehengTest
class PublicDeskTest {

  private static final String PUBLIC = "/api/public/complaints";
  private static final byte[] PDF = "%PDF-1.7\n1 0 obj\n".getBytes(StandardCharsets.US_ASCII);

  @Autowired Staffs staffs;
  @Autowired Environment environment;

  /** A browser with an address of its own, since addresses are held back one by one. */
  private Client from(int last) throws UnknownHostException {
    var port = environment.getRequiredProperty("local.server.port", Integer.class);
    return new Client(port, InetAddress.getByAddress(new byte[] {127, 0, 9, (byte) last}));
  }

  private static Map<String, Object> form() {
    return new HashMap<>(
        Map.of("complainant", "李网民", "phone", "13700001111", "content", "手机银行转账失败未退款"));
  }

  private static Map<String, Object> key(Client.Answer receipt) {
    return new HashMap<>(
        Map.of(
            "number", receipt.json().get("number").asString(),
            "code", receipt.json().get("code").asString()));
  }

  @Test
  @Rule("S10-06")
  @Rule("S10-35")
  void isLodgedWithoutLoginAndFollowedByNumberAndCode() throws Exception {
    var customer = from(1);
    var officer = staffs.with("complaint.*");
    var unit = customer.get(PUBLIC + "/units").json().get(0).get("code").asString();
    var form = form();
    form.put("unit", unit);
    var receipt = customer.post(PUBLIC, form);
    assertThat(receipt.status()).as(receipt.text()).isEqualTo(201);
    var key = key(receipt);
    var id = idOf(officer, String.valueOf(key.get("number")));
    var told =
        officer
            .get("/api/messages?kind=TODO&size=200")
            .json()
            .get("items")
            .findValuesAsString("link");
    assertThat(told).as("who handles complaints there is told").contains("/complaints/" + id);
    var status = customer.post(PUBLIC + "/status", key);
    assertThat(status.json().get("stageLabel").asString()).isEqualTo("已登记");
    assertThat(status.json().get("dueAt").isNull()).isFalse();

    var wrong = new HashMap<>(key);
    wrong.put("code", "ABCDEFGH22");
    assertThat(customer.post(PUBLIC + "/status", wrong).status()).isEqualTo(404);

    assertThat(
            officer
                .get("/api/complaints?q={n}", String.valueOf(key.get("number")))
                .json()
                .at("/items/0/owner")
                .asString())
        .isEqualTo("待受理");
    act(officer, id, "ACCEPTED");
    assertThat(officer.get("/api/complaints/{id}", id).json().at("/complaint/ownerId").asLong())
        .as("who accepts it is responsible")
        .isNotZero();
    act(officer, id, "NOTED");
    act(officer, id, "PROGRESS_TOLD");
    var events = customer.post(PUBLIC + "/status", key).json().get("events");
    assertThat(events.findValuesAsString("label")).containsExactly("登记", "受理", "告知进展");
    assertThat(events.get(2).get("note").asString()).as("written to him").isEqualTo("内部与外部");
    assertThat(events.get(1).get("note").isNull()).isTrue();
  }

  private static long idOf(Client officer, String number) {
    return officer.get("/api/complaints?q={n}", number).json().at("/items/0/id").asLong();
  }

  private static void act(Client officer, long id, String act) {
    var version = officer.get("/api/complaints/{id}", id).json().at("/complaint/version").asLong();
    var form = Map.of("version", version, "act", act, "note", "内部与外部", "manner", "SMS");
    var answer = officer.post("/api/complaints/{id}/acts", form, id);
    assertThat(answer.status()).as(answer.text()).isEqualTo(204);
  }

  @Test
  void takesFilesByWhatTheyAreAndNamesThemHarmless() throws Exception {
    var customer = from(2);
    var key = key(customer.post(PUBLIC, form()));
    assertThat(attach(customer, key, "../../合同<script>.pdf", PDF).status()).isEqualTo(204);
    assertThat(attach(customer, key, "again.pdf", PDF).status()).as("kept once").isEqualTo(204);
    var page = "<html><script>alert(1)</script></html>".getBytes(StandardCharsets.UTF_8);
    assertThat(attach(customer, key, "凭证.pdf", page).json().at("/violations/0/field").asString())
        .isEqualTo("file");
    var zip = new byte[] {'P', 'K', 3, 4, 20, 0, 0, 0, 8, 0};
    assertThat(attach(customer, key, "bomb.zip", zip).status()).isEqualTo(422);
    assertThat(attach(customer, key, "empty.pdf", new byte[0]).status()).isEqualTo(422);
    var files = customer.post(PUBLIC + "/status", key).json().get("files");
    assertThat(files.valueStream().map(each -> each.asString()).toList())
        .isEqualTo(List.of("合同_script_.pdf"));

    var officer = staffs.with("complaint.*");
    var id = idOf(officer, String.valueOf(key.get("number")));
    var file = officer.get("/api/complaints/{id}/attachments", id).json().get(0);
    var kept = officer.get("/api/complaints/{id}/attachments/{f}", id, file.get("id").asLong());
    assertThat(kept.bytes()).isEqualTo(PDF);
    assertThat(kept.headers().getContentDisposition().isAttachment()).isTrue();
  }

  private static Client.Answer attach(
      Client customer, Map<String, Object> key, String name, byte[] content) {
    var parts = new LinkedMultiValueMap<String, Object>();
    parts.add("number", key.get("number"));
    parts.add("code", key.get("code"));
    parts.add(
        "file",
        new ByteArrayResource(content) {
          @Override
          public String getFilename() {
            return name;
          }
        });
    return customer.upload(PUBLIC + "/attachments", parts);
  }

  @Test
  void isWithdrawnByTheComplainantOnTheDayHeSaysSo() throws Exception {
    var customer = from(3);
    var key = key(customer.post(PUBLIC, form()));
    var early = new HashMap<>(key);
    early.put("score", 5);
    assertThat(customer.post(PUBLIC + "/satisfaction", early).status())
        .as("not answered")
        .isEqualTo(409);
    var wish = new HashMap<>(key);
    wish.put("reason", "已经退款");
    assertThat(customer.post(PUBLIC + "/withdrawal", wish).status()).isEqualTo(204);
    var status = customer.post(PUBLIC + "/status", key).json();
    assertThat(status.get("stageLabel").asString()).isEqualTo("已撤诉");
    assertThat(status.get("dueAt").isNull()).isTrue();
  }

  @Test
  void holdsBackAnAddressThatFloodsAndNobodyElse() throws Exception {
    var flooding = from(4);
    var statuses = new java.util.TreeMap<Integer, Integer>();
    for (var i = 0; i < 14; i++) {
      statuses.merge(flooding.post(PUBLIC, form()).status(), 1, Integer::sum);
    }
    assertThat(statuses).as("ten an hour").containsEntry(201, 10).containsEntry(429, 4);
    assertThat(from(5).post(PUBLIC, form()).status()).isEqualTo(201);
    assertThat(staffs.with("complaint.read").get("/api/complaints").status()).isEqualTo(200);
  }
}

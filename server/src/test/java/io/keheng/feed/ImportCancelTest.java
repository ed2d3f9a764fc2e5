package io.keheng.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.keheng.Client;
import io.keheng.KehengTest;
import io.keheng.Staffs;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.FileSystemResource;
import org.springframework.util.LinkedMultiValueMap;
import tools.jackson.databind.JsonNode;

/** An import stopped in its middle; the accounts are held up until the wish to stop is known. */
@KehengTest
class ImportCancelTest {

  private static final Duration PATIENCE = Duration.ofMinutes(2);

  @Autowired Staffs staffs;
  @Autowired DataSource source;
  @TempDir Path folder;
  private Client client;

  @BeforeEach
  void officer() {
    client = staffs.with("import.read", "import.run", "customer.read");
  }

  @Test
  void leavesEachFileWholeOrNotAtAllAndComesInWholeAfterwards() throws Exception {
    var files = new Delivery(Files.createDirectory(folder.resolve("one")), "XC-").whole();
    var id = upload(files);
    try (var held = source.getConnection()) {
      hold(held);
      assertThat(client.post("/api/imports/{id}/run", null, id).status()).isEqualTo(202);
      await().atMost(PATIENCE).until(() -> taking(id).equals("accounts.csv"));
      refusesASecond();
      assertThat(client.delete("/api/imports/{id}", id).status()).isEqualTo(202);
      held.rollback();
    }
    var stopped = ended(id);
    assertThat(stopped.at("/load/state").asString()).isEqualTo("CANCELLED");
    assertThat(state(stopped, "customers.csv")).isEqualTo("COMMITTED");
    assertThat(state(stopped, "holders.csv")).isEqualTo("NOT_TAKEN");
    assertThat(state(stopped, "transactions-2024-01.csv")).isEqualTo("NOT_TAKEN");
    var customer = customer(files.tag("C1"));
    var holdings = client.get("/api/customers/{id}/holdings", customer).json();
    assertThat(holdings.get("accounts")).isEmpty();

    var again = upload(files);
    client.post("/api/imports/{id}/run", null, again);
    var whole = ended(again);
    assertThat(whole.at("/load/state").asString()).as(whole.toString()).isEqualTo("DONE");
    assertThat(file(whole, "customers.csv").get("unchanged").asLong()).isEqualTo(3);
    assertThat(file(whole, "accounts.csv").get("unchanged").asLong()).isEqualTo(3);
    assertThat(file(whole, "holders.csv").get("added").asLong()).isEqualTo(3);
    assertThat(file(whole, "transactions-2024-01.csv").get("accepted").asLong()).isEqualTo(5);
    assertThat(client.delete("/api/imports/{id}", again).status()).isEqualTo(409);
  }

  private void refusesASecond() throws Exception {
    var other = new Delivery(Files.createDirectory(folder.resolve("two")), "X2-").whole();
    var second = client.post("/api/imports/{id}/run", null, upload(other));
    assertThat(second.status()).isEqualTo(409);
    assertThat(second.json().get("type").asString()).isEqualTo("urn:keheng:import.running");
    assertThat(client.get("/api/customers?q={no}", other.tag("C1")).json().get("total").asLong())
        .isZero();
  }

  /** Lets accounts be read, not written. */
  private static void hold(Connection connection) throws SQLException {
    connection.setAutoCommit(false);
    try (var statement = connection.createStatement()) {
      statement.execute("LOCK TABLE ledger.account IN SHARE MODE");
    }
  }

  private long upload(Delivery files) {
    var parts = new LinkedMultiValueMap<String, Object>();
    ImportFiles.in(files.folder())
        .forEach(file -> parts.add("files", new FileSystemResource(file)));
    var answer = client.upload("/api/imports", parts);
    assertThat(answer.status()).as(answer.text()).isEqualTo(201);
    return answer.json().at("/load/id").asLong();
  }

  private String taking(long id) {
    var step = client.get("/api/imports/{id}/progress", id).json();
    return step.path("percent").asInt() >= 40 ? step.path("file").asString("") : "";
  }

  private JsonNode ended(long id) {
    await().atMost(PATIENCE).until(() -> !view(id).at("/load/endedAt").isNull());
    return view(id);
  }

  private JsonNode view(long id) {
    return client.get("/api/imports/{id}", id).json();
  }

  private long customer(String number) {
    var found = client.get("/api/customers?q={no}", number).json();
    assertThat(found.get("total").asLong()).isEqualTo(1);
    return found.at("/items/0/customer/id").asLong();
  }

  private static String state(JsonNode view, String name) {
    return file(view, name).get("state").asString();
  }

  private static JsonNode file(JsonNode view, String name) {
    return view.get("files")
        .valueStream()
        .filter(file -> file.get("file").asString().equals(name))
        .findFirst()
        .orElseThrow(() -> new AssertionError(name + " is not in " + view));
  }
}

package io.keheng.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.keheng.Client;
import io.keheng.KehengTest;
import io.keheng.SharedData;
import io.keheng.Staffs;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.FileSystemResource;
import org.springframework.util.LinkedMultiValueMap;
import tools.jackson.databind.JsonNode;

/** The wizard: files, recognition with a preview, template, dry run, import, rejected rows. */
@KehengTest
class ImportWizardTest {

  @Autowired Staffs staffs;
  @TempDir Path folder;
  private Client client;

  @BeforeEach
  void officer() {
    client =
        staffs.with("import.read", "import.run", "import.template", "customer.read", "unit.write");
  }

  private JsonNode upload(List<Path> files) {
    var parts = new LinkedMultiValueMap<String, Object>();
    files.forEach(file -> parts.add("files", new FileSystemResource(file)));
    var answer = client.upload("/api/imports", parts);
    assertThat(answer.status()).as(answer.text()).isEqualTo(201);
    return answer.json();
  }

  private JsonNode finish(long id, String act) {
    assertThat(client.post("/api/imports/" + id + "/" + act, null).status()).isEqualTo(202);
    await()
        .atMost(Duration.ofMinutes(3))
        .until(
            () ->
                !client
                    .get("/api/imports/" + id)
                    .json()
                    .path("load")
                    .path("state")
                    .asString()
                    .equals("RUNNING"));
    return client.get("/api/imports/" + id).json();
  }

  private static JsonNode file(JsonNode view, String list, String name) {
    for (var file : view.path(list)) {
      if (file.path("file").asString().equals(name)) {
        return file;
      }
    }
    throw new AssertionError("no " + name + " in " + view.path(list));
  }

  @Test
  void theBerkaTablesComeInWithTheirCounts() throws IOException {
    var berka = SharedData.file("berka");
    JsonNode draft;
    try (var list = Files.list(berka)) {
      draft = upload(list.toList());
    }
    assertThat(draft.path("load").path("template").asString()).isEqualTo("berka");
    var recognised = file(draft, "recognised", "trans.asc");
    assertThat(recognised.path("encoding").asString()).isEqualTo("UTF-8");
    assertThat(recognised.path("delimiter").asString()).isEqualTo(";");
    assertThat(recognised.path("preview").size()).isEqualTo(20);
    var id = draft.path("load").path("id").asLong();
    var checked = finish(id, "dry-run");
    assertThat(checked.path("load").path("state").asString()).isEqualTo("CHECKED");
    assertThat(file(checked, "files", "trans.asc").path("rows").asLong()).isEqualTo(49102);
    var done = finish(id, "run");
    assertThat(done.path("load").path("state").asString()).isEqualTo("DONE");
    Map.of(
            "account.asc",
            4500L,
            "client.asc",
            5369L,
            "disp.asc",
            5369L,
            "loan.asc",
            682L,
            "order.asc",
            6471L,
            "card.asc",
            892L,
            "district.asc",
            77L,
            "trans.asc",
            49102L)
        .forEach(
            (name, rows) ->
                assertThat(file(done, "files", name).path("accepted").asLong())
                    .as(name)
                    .isEqualTo(rows));
    assertThat(client.post("/api/imports/" + id + "/run", null).status()).isEqualTo(409);
    var history = client.get("/api/imports").json();
    assertThat(history.path("items").get(0).path("id").asLong()).isEqualTo(id);
  }

  @Test
  void rejectedRowsAreDownloadedInTheFilesOwnFormat() {
    var files = new Delivery(folder, "W1-").whole();
    files.replace("customers.csv", "1985-03-01", "1985-02-31");
    var draft = upload(ImportFiles.in(folder));
    assertThat(draft.path("load").path("template").asString()).isEqualTo("keheng");
    var id = draft.path("load").path("id").asLong();
    var done = finish(id, "run");
    assertThat(done.path("load").path("state").asString()).isEqualTo("DONE_WITH_REJECTIONS");
    var text = client.get("/api/imports/" + id + "/files/customers.csv/rejects").text();
    assertThat(text.lines().toList().getFirst()).endsWith(";reason");
    assertThat(text).contains("W1-C2", "日历上没有这一天");
    assertThat(client.get("/api/imports/" + id + "/files/accounts.csv/rejects").status())
        .isEqualTo(404);
  }

  @Test
  void namesThatLeadElsewhereAreRefused() {
    for (var name : List.of("../x.csv", "a/b.csv", ".hidden", "..")) {
      var parts = new LinkedMultiValueMap<String, Object>();
      parts.add(
          "files",
          new ByteArrayResource(new byte[] {'a'}) {
            @Override
            public String getFilename() {
              return name;
            }
          });
      var answer = client.upload("/api/imports", parts);
      assertThat(answer.status()).as(name).isEqualTo(422);
    }
  }

  @Test
  void aTemplateIsCheckedWhileItIsEdited() {
    var delivered = client.get("/api/feed-templates/keheng").json();
    var text = delivered.path("text").asString();
    assertThat(client.post("/api/feed-templates/checks", Map.of("text", text)).status())
        .isEqualTo(204);
    var wrong = text.replace("customer_no: customer_no", "customer_number: customer_no");
    var told = client.post("/api/feed-templates/checks", Map.of("text", wrong));
    assertThat(told.status()).isEqualTo(422);
    assertThat(told.json().path("violations").get(0).path("message").asString())
        .contains("customer_number");
    var own = text.replace("name: keheng", "name: own-bank");
    assertThat(
            client.put("/api/feed-templates/own-bank", Map.of("text", own, "version", 0)).status())
        .isEqualTo(200);
    assertThat(
            client.put("/api/feed-templates/own-bank", Map.of("text", own, "version", 0)).status())
        .isEqualTo(409);
    assertThat(client.get("/api/feed-templates/own-bank").json().path("own").asBoolean()).isTrue();
  }

  @Test
  void onlyWhoMayImportImports() {
    var reader = staffs.with("import.read");
    assertThat(reader.get("/api/imports").status()).isEqualTo(200);
    assertThat(reader.post("/api/imports/1/run", null).status()).isEqualTo(403);
    assertThat(staffs.with().get("/api/imports").status()).isEqualTo(403);
  }
}

package io.keheng.revision;

import static org.assertj.core.api.Assertions.assertThat;

import io.keheng.Client;
import io.keheng.KehengTest;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.util.LinkedMultiValueMap;

/** Drafts as files of DMN and Excel, out and in. */
@KehengTest
class TableFileTest extends RevisionFixture {

  private static final String FILE = DRAFT + "/file?kind={kind}";

  private Client.Answer send(long id, int version, String kind, byte[] content) {
    var parts = new LinkedMultiValueMap<String, Object>();
    parts.add("version", Integer.toString(version));
    parts.add("kind", kind);
    parts.add(
        "file",
        new ByteArrayResource(content) {
          @Override
          public String getFilename() {
            return "file." + kind.toLowerCase(java.util.Locale.ROOT);
          }
        });
    return drafter.upload(DRAFT + "/file", parts, id, "value");
  }

  @Test
  void aDraftGoesOutAndComesBackWithoutLoss() {
    var id = open(drafter, "cny", today().plusDays(9));
    take(id, "value");
    for (var kind : java.util.List.of("DMN", "XLSX")) {
      var out = drafter.get(FILE, id, "value", kind);
      assertThat(out.status()).isEqualTo(200);
      var back = send(id, 1, kind, out.bytes());
      assertThat(back.status()).as(back.text()).isEqualTo(200);
      assertThat(back.json().get("differences").size()).isZero();
      assertThat(back.json().get("version").asInt()).isEqualTo(1);
    }
  }

  @Test
  void whatAnotherToolMadeIsTakenOrRefusedWithTheReason() {
    var id = open(drafter, "cny", today().plusDays(9));
    var text = take(id, "value");
    var foreign =
        text.replaceFirst(
            "<decision ", "<decision xmlns:tool=\"urn:another-tool\" tool:colour=\"red\" ");
    var taken = send(id, 1, "DMN", foreign.getBytes(StandardCharsets.UTF_8));
    assertThat(taken.status()).as(taken.text()).isEqualTo(200);
    assertThat(taken.json().get("dmn").asString()).contains("tool:colour");
    assertThat(taken.json().get("differences").size()).isZero();
    var nothing = send(id, 2, "DMN", "<nothing/>".getBytes(StandardCharsets.UTF_8));
    assertThat(nothing.status()).isEqualTo(422);
    var broken = send(id, 2, "XLSX", "no workbook".getBytes(StandardCharsets.UTF_8));
    assertThat(broken.status()).isEqualTo(422);
  }
}

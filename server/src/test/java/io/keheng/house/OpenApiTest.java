package io.keheng.house;

import static org.assertj.core.api.Assertions.assertThat;

import io.keheng.KehengTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.client.RestClient;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * The committed OpenAPI document is the one the application serves; {@code -Dkeheng.openapi=write}
 * commits today's.
 */
@KehengTest
class OpenApiTest {

  private static final Path COMMITTED =
      Sources.root().resolve("server/src/main/resources/openapi.json");

  @LocalServerPort int port;
  @Autowired JsonMapper json;

  @Test
  void documentIsCommitted() throws IOException {
    var served =
        RestClient.create("http://localhost:" + port)
            .get()
            .uri("/v3/api-docs")
            .retrieve()
            .body(String.class);
    var document =
        (tools.jackson.databind.node.ObjectNode) json.readTree(served == null ? "{}" : served);
    document.remove("servers");
    var text =
        json.rebuild()
                .enable(SerializationFeature.INDENT_OUTPUT)
                .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
                .build()
                .writeValueAsString(document)
            + "\n";
    if ("write".equals(System.getProperty("keheng.openapi"))) {
      Files.writeString(COMMITTED, text);
    }
    assertThat(Files.exists(COMMITTED) ? Files.readString(COMMITTED) : "")
        .as("run ./mvnw -pl server -am test -Dtest=OpenApiTest -Dkeheng.openapi=write")
        .isEqualTo(text);
  }
}

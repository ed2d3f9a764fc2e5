package io.keheng;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.client.RestClient;

@KehengTest
class StartTest {

  @LocalServerPort int port;
  @Autowired org.springframework.jdbc.core.simple.JdbcClient jdbc;

  @Test
  void isHealthyOnPostgres18() {
    var health =
        RestClient.create("http://localhost:" + port)
            .get()
            .uri("/actuator/health")
            .retrieve()
            .body(String.class);
    assertThat(health).contains("UP");
    assertThat(jdbc.sql("show server_version").query(String.class).single()).startsWith("18.");
  }
}

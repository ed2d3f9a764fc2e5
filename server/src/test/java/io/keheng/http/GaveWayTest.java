package io.keheng.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.keheng.KehengTest;
import io.keheng.Staffs;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** Two changes at once of which the database lets one give way: told to be tried again. */
@KehengTest
class GaveWayTest {

  @Autowired Staffs staffs;
  @Autowired FlywayConnectionDetails tables;
  private JdbcClient owner;

  @BeforeEach
  void everyViewMeetsADeadlock() {
    owner =
        JdbcClient.create(
            new DriverManagerDataSource(
                Objects.requireNonNull(tables.getJdbcUrl()),
                Objects.requireNonNull(tables.getUsername()),
                Objects.requireNonNull(tables.getPassword())));
    owner
        .sql(
            """
            CREATE FUNCTION workbench.give_way() RETURNS trigger LANGUAGE plpgsql AS
            $$ BEGIN RAISE EXCEPTION USING ERRCODE = 'deadlock_detected'; END $$
            """)
        .update();
    owner
        .sql(
            """
            CREATE TRIGGER give_way BEFORE INSERT ON workbench.saved_view
            FOR EACH ROW EXECUTE FUNCTION workbench.give_way()
            """)
        .update();
  }

  @AfterEach
  void noneDoesAnyMore() {
    owner.sql("DROP TRIGGER give_way ON workbench.saved_view").update();
    owner.sql("DROP FUNCTION workbench.give_way()").update();
  }

  @Test
  void saysThatNothingWasSavedAndToTryAgain() {
    var view =
        Map.of("list", "customers", "name", "我的", "audience", "MINE", "state", Map.of("q", "王"));
    var answer = staffs.with().post("/api/views", view);
    assertThat(answer.status()).isEqualTo(409);
    assertThat(answer.text()).contains("请再试一次").doesNotContain("deadlock");
  }
}

package io.keheng;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.keheng.classification.Classifications;
import io.keheng.classification.MadeCustomers;
import io.keheng.classification.RunStatus;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;

/** A classification whose process is killed in the middle goes on, and does no customer twice. */
@KehengTest
@TestPropertySource(properties = "keheng.test.bank=killed-run")
class KilledRunTest {

  private static final Duration PATIENCE = Duration.ofMinutes(2);

  @Value("${keheng.home}")
  Path home;

  @Autowired Classifications classifications;
  @Autowired DataSource database;
  @Autowired Staffs staffs;
  @Autowired JdbcClient jdbc;

  @Test
  void whatAKilledProcessLeftIsTakenUpFromWhereItStood() throws Exception {
    var made = new MadeCustomers(jdbc);
    for (var savings : new String[] {"100", "300000", "800000"}) {
      made.person(staffs.headOffice().id(), savings);
    }
    try (var lock = database.getConnection()) {
      lock.setAutoCommit(false);
      lock.createStatement().execute("LOCK TABLE segment.fact_set IN EXCLUSIVE MODE");
      var child = ChildKeheng.begin(home, "classify", "--as-of", "2026-03-31");
      await().atMost(PATIENCE).until(() -> !child.isAlive() || writes());
      assertThat(child.isAlive()).as("it waits for the lock while it writes").isTrue();
      child.destroyForcibly().waitFor();
      lock.rollback();
    }
    assertThat(text("SELECT status FROM segment.run")).isEqualTo("RUNNING");
    var metrics = text("SELECT metrics_file FROM segment.run");
    assertThat(metrics).isNotEmpty();
    assertThat(number("SELECT count(*) FROM segment.classification")).isZero();

    var again =
        await().atMost(PATIENCE).until(classifications::resume, Optional::isPresent).orElseThrow();
    assertThat(again.state()).isEqualTo(RunStatus.DONE);
    assertThat(again.resumed()).isEqualTo(1);
    assertThat(again.customers()).isEqualTo(3);
    assertThat(text("SELECT metrics_file FROM segment.run"))
        .as("what was computed is not computed again")
        .isEqualTo(metrics);
    assertThat(number("SELECT count(*) FROM segment.run")).isEqualTo(1);
    assertThat(
            number(
                """
                SELECT count(*) FROM (
                  SELECT FROM segment.classification GROUP BY customer_id, table_name
                  HAVING count(*) > 1) twice
                """))
        .isZero();
    assertThat(number("SELECT count(DISTINCT customer_id) FROM segment.classification"))
        .isEqualTo(3);
    assertThat(
            number(
                "SELECT count(*) FROM audit.entry WHERE entity = 'classification'"
                    + " AND action = 'classified'"))
        .isEqualTo(1);
  }

  private boolean writes() {
    return number("SELECT count(*) FROM segment.run WHERE step = 'WRITE'") == 1
        && number("SELECT count(*) FROM pg_locks WHERE NOT granted") > 0;
  }

  private String text(String sql) {
    return jdbc.sql(sql).query(String.class).single();
  }

  private long number(String sql) {
    return jdbc.sql(sql).query(Long.class).single();
  }
}

package io.keheng.demo;

import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class DemoRepository {

  private final JdbcClient jdbc;

  DemoRepository(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  Optional<DemoState> state() {
    return jdbc.sql("SELECT state FROM demo.state")
        .query(String.class)
        .optional()
        .map(DemoState::valueOf);
  }

  void state(DemoState state) {
    jdbc.sql(
            """
            INSERT INTO demo.state (state) VALUES (:state)
            ON CONFLICT (one) DO UPDATE SET state = excluded.state, since = now()
            """)
        .param("state", state.name())
        .update();
  }
}

package io.keheng.password;

import io.keheng.password.SignInParameters.Parameter;
import java.util.List;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class ParameterRepository {

  private final JdbcClient jdbc;

  ParameterRepository(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  List<Parameter> all() {
    return jdbc.sql("SELECT name, value, version FROM signin.parameter ORDER BY name")
        .query(new SimplePropertyRowMapper<>(Parameter.class))
        .list();
  }

  /** False when the stored version is another one. */
  boolean change(Parameter parameter) {
    return jdbc.sql(
                """
                UPDATE signin.parameter SET value = :value, version = version + 1
                WHERE name = :name AND version = :version
                """)
            .param("name", parameter.name())
            .param("value", parameter.value())
            .param("version", parameter.version())
            .update()
        == 1;
  }

  void propose(String name, int value) {
    jdbc.sql(
            """
            INSERT INTO signin.parameter (name, value) VALUES (:name, :value)
            ON CONFLICT (name) DO NOTHING
            """)
        .param("name", name)
        .param("value", value)
        .update();
  }

  int value(String name) {
    return jdbc.sql("SELECT value FROM signin.parameter WHERE name = :name")
        .param("name", name)
        .query(Integer.class)
        .single();
  }
}

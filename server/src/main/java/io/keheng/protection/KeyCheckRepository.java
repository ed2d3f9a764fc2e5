package io.keheng.protection;

import java.util.Optional;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** By what a database knows the keys that its values are sealed with. */
@Repository
class KeyCheckRepository {

  record Check(String ring, byte[] sealed) {}

  private final JdbcClient jdbc;

  KeyCheckRepository(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  Optional<Check> find() {
    return jdbc.sql("SELECT ring, sealed FROM protection.key_check")
        .query(new SimplePropertyRowMapper<>(Check.class))
        .optional();
  }

  /** Writes the first one; one that is there stays. */
  void insert(Check check) {
    jdbc.sql(
            """
            INSERT INTO protection.key_check (ring, sealed) VALUES (:ring, :sealed)
            ON CONFLICT DO NOTHING
            """)
        .param("ring", check.ring())
        .param("sealed", check.sealed())
        .update();
  }

  void update(Check check) {
    jdbc.sql("UPDATE protection.key_check SET sealed = :sealed WHERE ring = :ring")
        .param("ring", check.ring())
        .param("sealed", check.sealed())
        .update();
  }
}

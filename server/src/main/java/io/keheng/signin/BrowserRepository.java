package io.keheng.signin;

import java.time.Instant;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class BrowserRepository {

  private final JdbcClient jdbc;

  BrowserRepository(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  boolean any(long staffId) {
    return jdbc.sql("SELECT EXISTS (SELECT FROM signin.browser WHERE staff_id = :staffId)")
        .param("staffId", staffId)
        .query(Boolean.class)
        .single();
  }

  /** True when the person has not signed in from this browser before. */
  boolean seen(long staffId, byte[] tokenHash, String name, Instant now) {
    return jdbc.sql(
            """
            INSERT INTO signin.browser (staff_id, token_hash, name, first_at, last_at)
            VALUES (:staffId, :hash, :name, :now, :now)
            ON CONFLICT (staff_id, token_hash) DO UPDATE
            SET name = excluded.name, last_at = excluded.last_at
            RETURNING first_at = last_at
            """)
        .param("staffId", staffId)
        .param("hash", tokenHash)
        .param("name", name)
        .param("now", now.atOffset(ZoneOffset.UTC))
        .query(Boolean.class)
        .single();
  }
}

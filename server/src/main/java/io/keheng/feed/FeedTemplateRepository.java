package io.keheng.feed;

import io.keheng.feed.FeedTemplates.Text;
import io.keheng.shared.Actor;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The bank's own copies of mapping templates. */
@Repository
class FeedTemplateRepository {

  private final JdbcClient jdbc;

  FeedTemplateRepository(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  List<Text> all() {
    return jdbc.sql("SELECT name, text, version FROM ledger.feed_template ORDER BY name")
        .query(FeedTemplateRepository::row)
        .list();
  }

  Optional<Text> byName(String name) {
    return jdbc.sql("SELECT name, text, version FROM ledger.feed_template WHERE name = :name")
        .param("name", name)
        .query(FeedTemplateRepository::row)
        .optional();
  }

  void put(String name, String text, int version, Actor actor, Instant at) {
    jdbc.sql(
            """
            INSERT INTO ledger.feed_template (name, text, version, staff_name, changed_at)
            VALUES (:name, :text, :version, :staff, :at)
            ON CONFLICT (name) DO UPDATE SET text = excluded.text, version = excluded.version,
              staff_name = excluded.staff_name, changed_at = excluded.changed_at
            """)
        .param("name", name)
        .param("text", text)
        .param("version", version)
        .param("staff", actor.name())
        .param("at", Timestamp.from(at))
        .update();
  }

  private static Text row(ResultSet row, int n) throws SQLException {
    return new Text(row.getString("name"), row.getString("text"), true, row.getInt("version"));
  }
}

package io.keheng.revision;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import io.keheng.shared.Actor;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class DraftRepository {

  private static final String COLUMNS =
      """
      SELECT d.model, d.base_release, d.version, t.dmn, t.staff_id, t.staff_name, t.at
      FROM revision.draft d
      JOIN revision.draft_text t USING (revision_id, model, version)
      WHERE d.revision_id = :revision
      """;

  private final JdbcClient jdbc;

  DraftRepository(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  List<Draft> of(long revision) {
    return jdbc.sql(COLUMNS + "ORDER BY d.model")
        .param("revision", revision)
        .query(new SimplePropertyRowMapper<>(Draft.class))
        .list();
  }

  Optional<Draft> of(long revision, String model) {
    return jdbc.sql(COLUMNS + "AND d.model = :model")
        .param("revision", revision)
        .param("model", model)
        .query(new SimplePropertyRowMapper<>(Draft.class))
        .optional();
  }

  /** The models that each of some revisions changes, in their order, by revision. */
  Map<Long, List<String>> models(List<Long> revisions) {
    return jdbc
        .sql(
            """
            SELECT revision_id, model FROM revision.draft WHERE revision_id = ANY(:revisions)
            ORDER BY model
            """)
        .param("revisions", revisions.toArray(Long[]::new))
        .query((row, number) -> Map.entry(row.getLong("revision_id"), row.getString("model")))
        .stream()
        .collect(groupingBy(Map.Entry::getKey, mapping(Map.Entry::getValue, toList())));
  }

  /** A text that the draft once had. */
  Optional<String> text(long revision, String model, int version) {
    return jdbc.sql(
            """
            SELECT dmn FROM revision.draft_text
            WHERE revision_id = :revision AND model = :model AND version = :version
            """)
        .param("revision", revision)
        .param("model", model)
        .param("version", version)
        .query(String.class)
        .optional();
  }

  /** Everybody who wrote a text of the revision; who only opened a draft wrote none. */
  Set<Long> authors(long revision) {
    return Set.copyOf(
        jdbc.sql(
                """
                SELECT DISTINCT staff_id FROM revision.draft_text
                WHERE revision_id = :revision AND version > 1
                """)
            .param("revision", revision)
            .query(Long.class)
            .list());
  }

  void open(long revision, String model, long release, String dmn, Actor actor, Instant at) {
    jdbc.sql("INSERT INTO revision.draft VALUES (:revision, :model, :release, 1)")
        .param("revision", revision)
        .param("model", model)
        .param("release", release)
        .update();
    insert(revision, model, 1, dmn, actor, at);
  }

  void write(long revision, String model, int version, String dmn, Actor actor, Instant at) {
    insert(revision, model, version, dmn, actor, at);
    jdbc.sql(
            """
            UPDATE revision.draft SET version = :version
            WHERE revision_id = :revision AND model = :model
            """)
        .param("revision", revision)
        .param("model", model)
        .param("version", version)
        .update();
  }

  /** The draft stands on another release from now on. */
  void base(long revision, String model, long release) {
    jdbc.sql(
            """
            UPDATE revision.draft SET base_release = :release
            WHERE revision_id = :revision AND model = :model
            """)
        .param("revision", revision)
        .param("model", model)
        .param("release", release)
        .update();
  }

  boolean remove(long revision, String model) {
    return jdbc.sql("DELETE FROM revision.draft WHERE revision_id = :revision AND model = :model")
            .param("revision", revision)
            .param("model", model)
            .update()
        == 1;
  }

  private void insert(
      long revision, String model, int version, String dmn, Actor actor, Instant at) {
    jdbc.sql(
            """
            INSERT INTO revision.draft_text
            VALUES (:revision, :model, :version, :dmn, :staff, :name, :at)
            """)
        .param("revision", revision)
        .param("model", model)
        .param("version", version)
        .param("dmn", dmn)
        .param("staff", actor.staffId())
        .param("name", actor.name())
        .param("at", at.atOffset(ZoneOffset.UTC))
        .update();
  }
}

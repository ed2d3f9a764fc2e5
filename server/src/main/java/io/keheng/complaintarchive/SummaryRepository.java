package io.keheng.complaintarchive;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Summaries of volumes. */
@Repository
class SummaryRepository {

  record Row(
      String number,
      @Nullable String result,
      String procedure,
      @Nullable String caseClass,
      @Nullable Integer score) {}

  private final JdbcClient jdbc;
  private final JsonMapper json;

  SummaryRepository(JdbcClient jdbc, JsonMapper json) {
    this.jdbc = jdbc;
    this.json = json;
  }

  /** The cases of a volume that ended in a span and are still kept, counted. */
  Summary.Content counted(long volumeId, LocalDate from, LocalDate to) {
    var rows =
        jdbc.sql(
                """
                SELECT c.number, c.result, c.procedure, c.case_class,
                  (SELECT (a.details ->> 'score')::int FROM complaint.act a
                   WHERE a.case_id = c.id AND a.details ->> 'score' IS NOT NULL ORDER BY a.id DESC LIMIT 1)
                  AS score
                FROM complaint.filed f JOIN complaint.complaint c ON c.id = f.case_id
                WHERE f.volume_id = :volume AND f.ended_on BETWEEN :from AND :to
                ORDER BY f.place
                """)
            .param("volume", volumeId)
            .param("from", from)
            .param("to", to)
            .query(new SimplePropertyRowMapper<>(Row.class))
            .list();
    var results = new TreeMap<String, Integer>();
    var classes = new TreeMap<String, Integer>();
    var scores = new ArrayList<Integer>();
    for (var row : rows) {
      results.merge(Objects.requireNonNullElse(row.result(), ""), 1, Integer::sum);
      var code = Objects.requireNonNullElse(row.caseClass(), "");
      classes.merge(row.procedure() + "/" + code, 1, Integer::sum);
      var score = row.score();
      if (score != null) {
        scores.add(score);
      }
    }
    var average = scores.stream().mapToInt(Integer::intValue).average();
    return new Summary.Content(
        rows.size(),
        results,
        classes,
        average.isPresent() ? average.getAsDouble() : null,
        rows.stream().map(Row::number).toList());
  }

  long insert(Summary summary) {
    return jdbc.sql(
            """
            INSERT INTO complaint.volume_summary
              (volume_id, from_on, to_on, content, proposals, at, by_name)
            VALUES (:volume, :from, :to, CAST(:content AS jsonb), :proposals, :at, :by)
            RETURNING id
            """)
        .param("volume", summary.volumeId())
        .param("from", summary.fromOn())
        .param("to", summary.toOn())
        .param("content", json.writeValueAsString(summary.content()))
        .param("proposals", summary.proposals())
        .param("at", summary.at().atOffset(ZoneOffset.UTC))
        .param("by", summary.byName())
        .query(Long.class)
        .single();
  }

  /** Of a volume, oldest first. */
  List<Summary> of(long volumeId) {
    return jdbc.sql("SELECT * FROM complaint.volume_summary WHERE volume_id = :volume ORDER BY id")
        .param("volume", volumeId)
        .query(
            (row, number) ->
                new Summary(
                    row.getLong("id"),
                    row.getLong("volume_id"),
                    row.getObject("from_on", LocalDate.class),
                    row.getObject("to_on", LocalDate.class),
                    json.readValue(row.getString("content"), Summary.Content.class),
                    row.getString("proposals"),
                    row.getObject("at", OffsetDateTime.class).toInstant(),
                    row.getString("by_name")))
        .list();
  }
}

package io.keheng.cleaning;

import io.keheng.identity.DataScope;
import io.keheng.shared.Paging;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class CampaignRepository {

  /** Seen by who reaches its unit, and by who is in its group or has an item of it. */
  private static final String SEEN =
      """
      (%s OR EXISTS (SELECT FROM cleaning.member m
                     WHERE m.campaign_id = c.id AND m.staff_id = :me)
          OR EXISTS (SELECT FROM cleaning.item i
                     WHERE i.campaign_id = c.id AND i.assignee_id = :me))
      """;

  private final JdbcClient jdbc;

  CampaignRepository(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void state(long id, Campaign.State state) {
    jdbc.sql(
            """
            UPDATE cleaning.campaign SET state = :state, version = version + 1 WHERE id = :id
            """)
        .param("state", state.name())
        .param("id", id)
        .update();
  }

  /** False when the step was done already. */
  boolean done(
      long id, Campaign.StepKind kind, LocalDate on, String staffName, @Nullable String note) {
    return jdbc.sql(
                """
                UPDATE cleaning.step SET done_on = :on, staff_name = :name, note = :note
                WHERE campaign_id = :id AND kind = :kind AND done_on IS NULL
                """)
            .param("on", on)
            .param("name", staffName)
            .param("note", note)
            .param("id", id)
            .param("kind", kind.name())
            .update()
        == 1;
  }

  Optional<Campaign> byId(long id, DataScope scope, long me) {
    return jdbc.sql("SELECT * FROM cleaning.campaign c WHERE c.id = :id AND " + seen(scope))
        .param("id", id)
        .param("me", me)
        .params(scope.parameters())
        .query((row, place) -> campaign(row))
        .optional();
  }

  List<Campaign> page(DataScope scope, long me, Paging paging) {
    return jdbc.sql(
            "SELECT * FROM cleaning.campaign c WHERE "
                + seen(scope)
                + " ORDER BY c.id DESC LIMIT :limit OFFSET :offset")
        .param("me", me)
        .params(scope.parameters())
        .param("limit", paging.limit())
        .param("offset", paging.offset())
        .query((row, place) -> campaign(row))
        .list();
  }

  long count(DataScope scope, long me) {
    return jdbc.sql("SELECT count(*) FROM cleaning.campaign c WHERE " + seen(scope))
        .param("me", me)
        .params(scope.parameters())
        .query(Long.class)
        .single();
  }

  private static String seen(DataScope scope) {
    return SEEN.formatted(scope.clause("c.unit_id", "NULL::bigint"));
  }

  private Campaign campaign(ResultSet row) throws SQLException {
    var id = row.getLong("id");
    return new Campaign(
        id,
        row.getLong("version"),
        Campaign.State.valueOf(row.getString("state")),
        new Campaign.Plan(
            row.getString("name"),
            row.getString("purpose"),
            row.getLong("unit_id"),
            List.of((String[]) row.getArray("checks").getArray()),
            List.of((String[]) row.getArray("channels").getArray()),
            row.getObject("amnesty_on", LocalDate.class),
            steps(id),
            members(id)));
  }

  private List<Campaign.Step> steps(long id) {
    return jdbc.sql(
            """
            SELECT kind, starts_on, due_on, done_on, staff_name, note FROM cleaning.step
            WHERE campaign_id = :id ORDER BY place
            """)
        .param("id", id)
        .query(new SimplePropertyRowMapper<>(Campaign.Step.class))
        .list();
  }

  private List<Campaign.Member> members(long id) {
    return jdbc.sql(
            """
            SELECT staff_id, part, duty FROM cleaning.member WHERE campaign_id = :id
            ORDER BY array_position(ARRAY['LEADER', 'DEPARTMENT', 'STAFF', 'AGENT'], part), staff_id
            """)
        .param("id", id)
        .query(new SimplePropertyRowMapper<>(Campaign.Member.class))
        .list();
  }
}

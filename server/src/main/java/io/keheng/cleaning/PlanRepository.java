package io.keheng.cleaning;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The plans of campaigns as they are written. */
@Repository
class PlanRepository {

  private final JdbcClient jdbc;

  PlanRepository(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  long insert(Campaign.Plan plan, List<Campaign.StepKind> order, Instant at) {
    var id =
        jdbc.sql(
                """
                INSERT INTO cleaning.campaign
                  (name, purpose, unit_id, state, checks, channels, amnesty_on, created_at)
                VALUES (:name, :purpose, :unit, 'PLANNED', :checks, :channels, :amnesty, :at)
                RETURNING id
                """)
            .param("name", plan.name())
            .param("purpose", plan.purpose())
            .param("unit", plan.unitId())
            .param("checks", plan.checks().toArray(String[]::new))
            .param("channels", plan.channels().toArray(String[]::new))
            .param("amnesty", plan.amnestyOn())
            .param("at", at.atOffset(ZoneOffset.UTC))
            .query(Long.class)
            .single();
    parts(id, plan, order);
    return id;
  }

  /** False when the version is no longer the stored one. */
  boolean update(long id, long version, Campaign.Plan plan, List<Campaign.StepKind> order) {
    var updated =
        jdbc.sql(
                """
                UPDATE cleaning.campaign
                SET name = :name, purpose = :purpose, unit_id = :unit, checks = :checks,
                    channels = :channels, amnesty_on = :amnesty, version = version + 1
                WHERE id = :id AND version = :version
                """)
            .param("name", plan.name())
            .param("purpose", plan.purpose())
            .param("unit", plan.unitId())
            .param("checks", plan.checks().toArray(String[]::new))
            .param("channels", plan.channels().toArray(String[]::new))
            .param("amnesty", plan.amnestyOn())
            .param("id", id)
            .param("version", version)
            .update();
    if (updated == 1) {
      jdbc.sql("DELETE FROM cleaning.member WHERE campaign_id = :id").param("id", id).update();
      parts(id, plan, order);
    }
    return updated == 1;
  }

  private void parts(long id, Campaign.Plan plan, List<Campaign.StepKind> order) {
    for (var step : plan.steps()) {
      jdbc.sql(
              """
              INSERT INTO cleaning.step (campaign_id, kind, place, starts_on, due_on)
              VALUES (:id, :kind, :place, :starts, :due)
              ON CONFLICT (campaign_id, kind)
                DO UPDATE SET starts_on = EXCLUDED.starts_on, due_on = EXCLUDED.due_on
              """)
          .param("id", id)
          .param("kind", step.kind().name())
          .param("place", order.indexOf(step.kind()))
          .param("starts", step.startsOn())
          .param("due", step.dueOn())
          .update();
    }
    for (var member : plan.members()) {
      jdbc.sql(
              """
              INSERT INTO cleaning.member (campaign_id, staff_id, part, duty)
              VALUES (:id, :staff, :part, :duty)
              """)
          .param("id", id)
          .param("staff", member.staffId())
          .param("part", member.part().name())
          .param("duty", member.duty())
          .update();
    }
  }
}

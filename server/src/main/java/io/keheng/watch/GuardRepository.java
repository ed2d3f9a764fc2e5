package io.keheng.watch;

import io.keheng.policy.RuleActs.Acted;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

@Repository
class GuardRepository {

  private final JdbcClient jdbc;

  GuardRepository(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Adds to the counts of the day. */
  @Transactional(propagation = Propagation.REQUIRES_NEW)
  public void add(Map<String, Long> counted, Instant at) {
    var rules = List.copyOf(counted.keySet());
    jdbc.sql(
            """
            INSERT INTO watch.rule_act (rule, day, times, last_at)
            SELECT rule, CAST(:at AS date), times, :at
            FROM unnest(CAST(:rules AS text[]), CAST(:times AS bigint[])) AS n (rule, times)
            ON CONFLICT (rule, day) DO UPDATE
            SET times = watch.rule_act.times + EXCLUDED.times, last_at = EXCLUDED.last_at
            """)
        .param("at", at.atOffset(ZoneOffset.UTC))
        .param("rules", rules.toArray(String[]::new))
        .param("times", rules.stream().map(counted::get).toArray(Long[]::new))
        .update();
  }

  Map<String, Acted> since(Instant from) {
    var found = new LinkedHashMap<String, Acted>();
    jdbc.sql(
            """
            SELECT rule, CAST(sum(times) AS bigint) AS times, max(last_at) AS last
            FROM watch.rule_act WHERE day >= CAST(:from AS date)
            GROUP BY rule
            """)
        .param("from", from.atOffset(ZoneOffset.UTC))
        .query(
            row -> {
              found.put(
                  row.getString("rule"),
                  new Acted(row.getLong("times"), row.getTimestamp("last").toInstant()));
            });
    return found;
  }
}

package io.keheng.truthfulness;

import io.keheng.examination.Found;
import io.keheng.shared.Actor;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class FindingRepository {

  /** A finding that is not corrected. */
  record Standing(
      long id,
      long version,
      long customerId,
      String checkCode,
      String field,
      int weight,
      @Nullable String detail,
      @Nullable String detailArg,
      @Nullable UUID numberIndex,
      FindingState state) {

    String key() {
      return checkCode + ' ' + field;
    }
  }

  private static final String STANDING =
      """
      SELECT id, version, customer_id, check_code, field, weight, detail, detail_arg, number_index,
             state
      FROM truthfulness.finding WHERE state <> 'CORRECTED'
      """;

  private final JdbcClient jdbc;

  FindingRepository(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  List<Standing> standing(Collection<Long> customers) {
    return jdbc.sql(STANDING + " AND customer_id = ANY(:customers)")
        .param("customers", customers.toArray(Long[]::new))
        .query(new SimplePropertyRowMapper<>(Standing.class))
        .list();
  }

  Optional<Standing> byId(long id) {
    return jdbc.sql(STANDING + " AND id = :id")
        .param("id", id)
        .query(new SimplePropertyRowMapper<>(Standing.class))
        .optional();
  }

  /** Of these customers those who have a finding that is not corrected. */
  Set<Long> withStanding(Collection<Long> customers) {
    return jdbc.sql(
            """
            SELECT DISTINCT customer_id FROM truthfulness.finding
            WHERE state <> 'CORRECTED' AND customer_id = ANY(:customers)
            """)
        .param("customers", customers.toArray(Long[]::new))
        .query((row, place) -> row.getLong("customer_id"))
        .set();
  }

  void insert(List<Found> found, Instant at) {
    jdbc.sql(
            """
            INSERT INTO truthfulness.finding
              (customer_id, check_code, check_group, field, weight, detail, detail_arg,
               number_index, state, found_at)
            SELECT customer, code, part, field, weight, detail, argument,
                   CAST(number AS uuid), 'FOUND', :at
            FROM unnest(:customers, :codes, :parts, :fields, :weights, :details, :arguments,
                        :numbers)
              AS f (customer, code, part, field, weight, detail, argument, number)
            """)
        .param("customers", found.stream().map(Found::customerId).toArray(Long[]::new))
        .param("codes", found.stream().map(f -> f.check().code()).toArray(String[]::new))
        .param("parts", found.stream().map(f -> f.check().group().name()).toArray(String[]::new))
        .param("fields", found.stream().map(Found::field).toArray(String[]::new))
        .param("weights", found.stream().map(f -> f.check().weight()).toArray(Integer[]::new))
        .param("details", found.stream().map(Found::detail).toArray(String[]::new))
        .param("arguments", found.stream().map(Found::argument).toArray(String[]::new))
        .param(
            "numbers",
            found.stream()
                .map(f -> f.number() == null ? null : f.number().toString())
                .toArray(String[]::new))
        .param("at", at.atOffset(ZoneOffset.UTC))
        .update();
  }

  /** Takes over what the same finding says now. */
  void refresh(long id, Found found) {
    jdbc.sql(
            """
            UPDATE truthfulness.finding
            SET weight = :weight, detail = :detail, detail_arg = :argument, number_index = :number
            WHERE id = :id
            """)
        .param("weight", found.check().weight())
        .param("detail", found.detail())
        .param("argument", found.argument())
        .param("number", found.number(), java.sql.Types.OTHER)
        .param("id", id)
        .update();
  }

  void correct(Collection<Long> ids, Actor actor, Instant at) {
    jdbc.sql(
            """
            WITH settled AS (
              UPDATE truthfulness.finding
              SET state = 'CORRECTED', settled_at = :at, version = version + 1
              WHERE id = ANY(:ids) RETURNING id)
            INSERT INTO truthfulness.finding_step (finding_id, state, at, staff_id, staff_name)
            SELECT id, 'CORRECTED', :at, :staff, :name FROM settled
            """)
        .param("ids", ids.toArray(Long[]::new))
        .param("at", at.atOffset(ZoneOffset.UTC))
        .param("staff", actor.staffId())
        .param("name", actor.name())
        .update();
  }
}

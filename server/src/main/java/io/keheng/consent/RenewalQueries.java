package io.keheng.consent;

import io.keheng.directory.Directory;
import io.keheng.shared.Paging;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Consents whose text has been replaced by another that asks for more. */
@Repository
class RenewalQueries {

  record Row(
      long id,
      long customerId,
      String number,
      String name,
      long unitId,
      String purpose,
      @Nullable String channel,
      @Nullable String party,
      int textVersion,
      LocalDate givenOn) {}

  private static final String FROM =
      """
      FROM consent.consent c
      JOIN unnest(CAST(:purposes AS text[]), CAST(:versions AS int[])) AS m(purpose, version)
        ON m.purpose = c.purpose AND c.text_version < m.version
      JOIN customer.directory d ON d.id = c.customer_id
      WHERE c.withdrawn_on IS NULL
        AND NOT EXISTS (
          SELECT 1 FROM consent.consent n
          WHERE n.customer_id = c.customer_id AND n.purpose = c.purpose AND n.id <> c.id
            AND n.channel IS NOT DISTINCT FROM c.channel AND n.party IS NOT DISTINCT FROM c.party
            AND n.withdrawn_on IS NULL AND n.text_version > c.text_version)
        AND\s\
      """;

  private static final Map<String, String> SORTABLE = sortable();

  private final JdbcClient jdbc;

  RenewalQueries(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * @param holdsFrom by purpose, the version below which no consent holds
   */
  List<Row> page(Map<String, Integer> holdsFrom, Directory.Condition condition, Paging paging) {
    return jdbc.sql(
            "SELECT c.id, c.customer_id, d.number, d.name, d.unit_id, c.purpose, c.channel,"
                + " c.party, c.text_version, c.given_on "
                + FROM
                + condition.sql()
                + " ORDER BY "
                + paging.orderBy(SORTABLE, "c.id")
                + " LIMIT :limit OFFSET :offset")
        .params(condition.parameters())
        .param("purposes", holdsFrom.keySet().toArray(String[]::new))
        .param("versions", holdsFrom.values().toArray(Integer[]::new))
        .param("limit", paging.limit())
        .param("offset", paging.offset())
        .query(new SimplePropertyRowMapper<>(Row.class))
        .list();
  }

  long count(Map<String, Integer> holdsFrom, Directory.Condition condition) {
    return jdbc.sql("SELECT count(*) " + FROM + condition.sql())
        .params(condition.parameters())
        .param("purposes", holdsFrom.keySet().toArray(String[]::new))
        .param("versions", holdsFrom.values().toArray(Integer[]::new))
        .query(Long.class)
        .single();
  }

  private static Map<String, String> sortable() {
    var columns = new LinkedHashMap<String, String>();
    columns.put("number", "d.number");
    columns.put("name", "d.name_pinyin");
    columns.put("purpose", "c.purpose");
    columns.put("givenOn", "c.given_on");
    return columns;
  }
}

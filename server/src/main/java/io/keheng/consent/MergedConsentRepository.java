package io.keheng.consent;

import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The consents of two customers who are one person. */
@Repository
class MergedConsentRepository {

  private static final String SAME =
      """
      o.purpose = c.purpose AND o.channel IS NOT DISTINCT FROM c.channel
        AND o.party IS NOT DISTINCT FROM c.party
      """;
  private static final String OPEN_THERE =
      """
      c.withdrawn_on IS NULL AND EXISTS (
        SELECT FROM consent.consent o WHERE o.customer_id = :to AND o.withdrawn_on IS NULL
          AND o.text_version = c.text_version AND %s)
      """
          .formatted(SAME);
  private static final String WITHDRAWN_LATER =
      """
      c.withdrawn_on IS NULL AND EXISTS (
        SELECT FROM consent.consent o WHERE o.customer_id = %s AND o.withdrawn_on IS NOT NULL
          AND (o.withdrawn_on, o.withdrawn_at) > (c.given_on, c.recorded_at) AND %s)
      """;

  private final JdbcClient jdbc;

  MergedConsentRepository(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  long count(long customer) {
    return jdbc.sql("SELECT count(*) FROM consent.consent WHERE customer_id = :customer")
        .param("customer", customer)
        .query(Long.class)
        .single();
  }

  /** Moves what the other does not have and has not withdrawn since. */
  List<String> move(long from, long to) {
    return jdbc.sql(
            """
            UPDATE consent.consent c SET customer_id = :to
            WHERE c.customer_id = :from AND NOT (%s) AND NOT (%s)
            RETURNING CAST(c.id AS text) AS key
            """
                .formatted(OPEN_THERE, WITHDRAWN_LATER.formatted(":to", SAME)))
        .param("from", from)
        .param("to", to)
        .query((row, number) -> row.getString("key"))
        .list();
  }

  /** Takes from the survivor what one of the moved says that he withdrew later. */
  List<String> end(long absorbed, long survivor, Collection<String> moved) {
    return jdbc.sql(
            """
            UPDATE consent.consent c SET customer_id = :to
            WHERE c.customer_id = :from AND NOT (%s) AND %s
            RETURNING CAST(c.id AS text) AS key
            """
                .formatted(
                    OPEN_THERE,
                    WITHDRAWN_LATER.formatted(":from AND CAST(o.id AS text) = ANY(:moved)", SAME)))
        .param("from", survivor)
        .param("to", absorbed)
        .param("moved", moved.toArray(String[]::new))
        .query((row, number) -> row.getString("key"))
        .list();
  }

  /** Moves some consents, unless the other has such a one by now; tells which. */
  List<String> take(long from, long to, String[] keys) {
    return jdbc.sql(
            """
            UPDATE consent.consent c SET customer_id = :to
            WHERE c.customer_id = :from AND CAST(c.id AS text) = ANY(:keys) AND NOT (%s)
            RETURNING CAST(c.id AS text) AS key
            """
                .formatted(OPEN_THERE))
        .param("from", from)
        .param("to", to)
        .param("keys", keys)
        .query((row, number) -> row.getString("key"))
        .list();
  }
}

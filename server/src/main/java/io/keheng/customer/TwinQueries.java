package io.keheng.customer;

import io.keheng.identity.DataScope;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Customers who are, or may be, the same person or company. */
@Repository
class TwinQueries {

  /**
   * @param visible whether the asking person may see him
   */
  record Twin(long id, String number, String name, @Nullable String mobile, boolean visible) {}

  private static final String SELECT =
      "SELECT c.id, c.number, c.name, c.mobile, coalesce(%s, false) AS visible FROM"
          + " customer.customer c ";

  private final JdbcClient jdbc;

  TwinQueries(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** The customer of a document, other than one. */
  Optional<Twin> ofDocument(String documentKey, long except, DataScope scope) {
    return jdbc.sql(select(scope) + "WHERE c.document_key = :key AND c.id <> :except")
        .param("key", documentKey)
        .param("except", except)
        .params(scope.parameters())
        .query(Twin.class)
        .optional();
  }

  /** Same mobile, or same name and birth date, or, of companies, same name. */
  List<Twin> likely(CustomerDraft draft, long except, DataScope scope) {
    var basic = draft.basics();
    return jdbc.sql(
            select(scope)
                + """
                WHERE c.id <> :except AND c.kind = :kind AND c.status <> 'CLOSED'
                  AND ((right(c.mobile, 4) = right(:mobile, 4) AND c.mobile = :mobile)
                    OR (c.name = :name AND (c.kind = 'CORPORATE' OR c.born = :born)))
                ORDER BY c.id
                LIMIT 20
                """)
        .param("except", except)
        .param("kind", String.valueOf(draft.kind()))
        .param("mobile", basic.mobile(), java.sql.Types.VARCHAR)
        .param("name", draft.name())
        .param("born", basic.born(), java.sql.Types.DATE)
        .params(scope.parameters())
        .query(new SimplePropertyRowMapper<>(Twin.class))
        .list();
  }

  private static String select(DataScope scope) {
    return SELECT.formatted(scope.clause("c.unit_id", "c.manager_id"));
  }
}

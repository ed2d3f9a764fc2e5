package io.keheng.merging;

import io.keheng.customerfile.SearchText;
import io.keheng.identity.DataScope;
import io.keheng.information.CustomerDraft;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
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
  record Twin(long id, String number, String name, boolean visible) {}

  private static final String SELECT =
      "SELECT c.id, c.number, c.name, coalesce(%s, false) AS visible FROM"
          + " customer.customer c ";

  private final JdbcClient jdbc;

  TwinQueries(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** The customer of the same document, other than one. */
  Optional<Twin> ofDocument(CustomerDraft draft, UUID document, long except, DataScope scope) {
    var basic = draft.basics();
    return jdbc.sql(
            select(scope)
                + """
                WHERE c.id <> :except AND c.id IN (
                  SELECT coalesce(h.merged_into, h.id) FROM customer.customer h
                  WHERE h.document_index = :document AND h.document_kind = :kind
                    AND (h.document_kind <> 'PASSPORT'
                      OR h.nationality IS NOT DISTINCT FROM :nationality))
                """)
        .param("document", document)
        .param("kind", String.valueOf(basic.documentKind()))
        .param("nationality", basic.nationality(), java.sql.Types.VARCHAR)
        .param("except", except)
        .params(scope.parameters())
        .query(Twin.class)
        .optional();
  }

  /**
   * Same mobile, or same name and birth date, or, of companies, same name, among those whom the
   * asking person may see: a telephone is no question to ask of customers of others.
   */
  List<Twin> likely(CustomerDraft draft, @Nullable UUID mobile, long except, DataScope scope) {
    var basic = draft.basics();
    return jdbc.sql(
            select(scope)
                + """
                WHERE %s AND c.id <> :except AND c.kind = :kind AND c.status <> 'CLOSED'
                  AND c.merged_into IS NULL
                  AND (c.mobile_index = :mobile
                    OR (customer.search_terms(c.kind, c.name, c.name_pinyin, c.name_initials)
                          @@ CAST(:term AS tsquery)
                        AND c.name = :name AND (c.kind = 'CORPORATE' OR c.born = :born)))
                ORDER BY c.id
                LIMIT 20
                """
                    .formatted(scope.clause("c.unit_id", "c.manager_id")))
        .param("except", except)
        .param("kind", String.valueOf(draft.kind()))
        .param("mobile", mobile, java.sql.Types.OTHER)
        .param("name", draft.name())
        .param("term", SearchText.startingWith(String.valueOf(draft.name())))
        .param("born", basic.born(), java.sql.Types.DATE)
        .params(scope.parameters())
        .query(new SimplePropertyRowMapper<>(Twin.class))
        .list();
  }

  private static String select(DataScope scope) {
    return SELECT.formatted(scope.clause("c.unit_id", "c.manager_id"));
  }
}

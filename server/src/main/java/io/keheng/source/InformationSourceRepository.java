package io.keheng.source;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class InformationSourceRepository {

  private final JdbcClient jdbc;

  InformationSourceRepository(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  List<InformationSource> all() {
    return jdbc.sql(
            """
            SELECT code, name, provider, legal_basis, confidentiality, valid_from, valid_to
            FROM customer.information_source ORDER BY code
            """)
        .query(new SimplePropertyRowMapper<>(InformationSource.class))
        .list();
  }

  Set<String> validOn(LocalDate day) {
    return jdbc.sql(
            """
            SELECT code FROM customer.information_source
            WHERE valid_from <= :day AND (valid_to IS NULL OR valid_to >= :day)
            """)
        .param("day", day)
        .query((row, number) -> row.getString("code"))
        .set();
  }

  void insert(InformationSource source) {
    jdbc.sql(
            """
            INSERT INTO customer.information_source
              (code, name, provider, legal_basis, confidentiality, valid_from, valid_to)
            VALUES (:code, :name, :provider, :legalBasis, :confidentiality, :validFrom, :validTo)
            """)
        .paramSource(source)
        .update();
  }
}

package io.keheng.publicdesk;

import io.keheng.protection.Vault;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** By which code each case may be followed. */
@Repository
class AccessRepository {

  private static final String CODE = "publicdesk.access.code_index";

  private final JdbcClient jdbc;
  private final Vault vault;

  AccessRepository(JdbcClient jdbc, Vault vault) {
    this.jdbc = jdbc;
    this.vault = vault;
  }

  void insert(long caseId, String number, String code) {
    jdbc.sql(
            """
            INSERT INTO publicdesk.access (case_id, number, code_index)
            VALUES (:case, :number, :code)
            """)
        .param("case", caseId)
        .param("number", number)
        .param("code", vault.index(CODE, code))
        .update();
  }

  /** The case of a number, if the code is its own. */
  Optional<Long> caseOf(String number, String code) {
    return jdbc.sql(
            """
            SELECT case_id FROM publicdesk.access WHERE number = :number AND code_index = :code
            """)
        .param("number", number)
        .param("code", vault.index(CODE, code))
        .query(Long.class)
        .optional();
  }
}

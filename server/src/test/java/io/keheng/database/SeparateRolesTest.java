package io.keheng.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.keheng.KehengTest;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the application's own connections can and cannot do. */
@KehengTest
class SeparateRolesTest {

  @Autowired JdbcClient jdbc;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "UPDATE %s SET %s = %2$s",
        "DELETE FROM %s",
        "TRUNCATE %s",
        "ALTER TABLE %s ADD COLUMN extra int",
        "ALTER TABLE %s DISABLE TRIGGER ALL",
        "ALTER TABLE %s OWNER TO CURRENT_USER",
        "DROP TABLE %s",
        "CREATE TRIGGER quiet BEFORE INSERT ON %s EXECUTE FUNCTION"
            + " suppress_redundant_updates_trigger()",
        "CREATE RULE quiet AS ON INSERT TO %s DO INSTEAD NOTHING"
      })
  void evidenceIsReadAndAddedNeverChanged(String attempt) {
    for (var table : evidence()) {
      assertThat(jdbc.sql("SELECT count(*) FROM " + table).query(Long.class).single())
          .isNotNegative();
      var column = firstColumn(table);
      assertThatThrownBy(() -> jdbc.sql(attempt.formatted(table, column)).update())
          .isInstanceOf(DataAccessException.class)
          .rootCause()
          .hasMessageMatching("(?s).*(permission denied|must be owner|must be able to SET ROLE).*");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SET session_replication_role = replica",
        "SET ROLE keheng",
        "SET SESSION AUTHORIZATION keheng",
        "GRANT keheng TO CURRENT_USER",
        "ALTER ROLE CURRENT_USER SUPERUSER",
        "GRANT DELETE ON audit.entry TO CURRENT_USER",
        "CREATE TABLE audit.other (id int)",
        "CREATE TABLE public.other (id int)",
        "CREATE SCHEMA other",
        "DELETE FROM audit.flyway_schema_history",
        "COPY (SELECT 1) TO PROGRAM 'true'"
      })
  void noOtherWayLeadsThere(String attempt) {
    var before = jdbc.sql("SELECT current_user").query(String.class).single();
    assertThat(before).isEqualTo(EmbeddedServer.APPLICATION);
    try {
      jdbc.sql(attempt).update();
    } catch (DataAccessException refused) {
      assertThat(refused).rootCause().hasMessageContaining("denied");
      return;
    }
    assertThat(
            jdbc.sql("SELECT has_table_privilege('audit.entry', 'DELETE')").query().singleValue())
        .as("a GRANT without the right to it is a warning and no grant")
        .isEqualTo(false);
    assertThat(attempt).startsWith("GRANT DELETE");
  }

  @Test
  void everyOtherTableOfEveryModuleIsReadAndWritten() {
    var lacking =
        jdbc.sql(
                """
                SELECT n.nspname || '.' || c.relname
                FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
                WHERE c.relkind = 'r' AND n.nspname NOT IN ('audit', 'information_schema', 'pg_catalog')
                  AND n.nspname NOT LIKE 'pg_%' AND c.relname <> 'flyway_schema_history'
                  AND NOT (has_table_privilege(c.oid, 'SELECT') AND has_table_privilege(c.oid, 'INSERT')
                    AND has_table_privilege(c.oid, 'UPDATE') AND has_table_privilege(c.oid, 'DELETE'))
                """)
            .query(String.class)
            .list();
    assertThat(lacking).isEmpty();
    assertThat(
            jdbc.sql(
                    """
                    SELECT n.nspname FROM pg_namespace n
                    WHERE EXISTS (SELECT 1 FROM pg_class c WHERE c.relnamespace = n.oid
                                  AND c.relname = 'flyway_schema_history')
                      AND NOT EXISTS (SELECT 1 FROM pg_default_acl a WHERE a.defaclnamespace = n.oid
                                      AND a.defaclobjtype = 'r')
                    """)
                .query(String.class)
                .list())
        .as("schemas whose next table would be forgotten")
        .isEmpty();
  }

  private List<String> evidence() {
    var found =
        jdbc.sql(
                """
                SELECT 'audit.' || relname FROM pg_class
                WHERE relnamespace = 'audit'::regnamespace AND relkind = 'r'
                  AND relname <> 'flyway_schema_history'
                """)
            .query((row, number) -> row.getString(1))
            .list();
    assertThat(found).isNotEmpty();
    return found;
  }

  private String firstColumn(String table) {
    return jdbc.sql(
            "SELECT attname FROM pg_attribute WHERE attrelid = CAST(:t AS regclass) AND attnum = 2")
        .param("t", table)
        .query((row, number) -> row.getString(1))
        .single();
  }
}

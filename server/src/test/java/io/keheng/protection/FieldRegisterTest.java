package io.keheng.protection;

import static org.assertj.core.api.Assertions.assertThat;

import io.keheng.KehengTest;
import io.keheng.Rule;
import io.keheng.Staffs;
import io.keheng.protection.FieldRegister.Protection;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The register against the database as it is. */
@KehengTest
class FieldRegisterTest {

  /** A code can be compared only by who knows the secret: sealed, where a hash cannot do. */
  private static final Set<String> BOTH_SIDES_KNOW =
      Set.of("factor.totp.secret", "factor.totp_proposed.secret");

  @Autowired FieldRegister register;
  @Autowired JdbcClient jdbc;
  @Autowired Staffs staffs;

  @Test
  @Rule("S05-23")
  void everyColumnOfEveryTableHasAClassAndNothingElseDoes() {
    assertThat(registered())
        .as("measures/protection/fields.yaml beside the columns of the database")
        .containsExactlyInAnyOrderElementsOf(columns());
  }

  @Test
  void whatLetsSomebodyActAsAnotherIsOnlyKeptAsAHash() {
    assertThat(fields().filter(field -> field.dataClass() == DataClass.C3))
        .isNotEmpty()
        .allMatch(
            field ->
                field.protection() == Protection.HASH
                    || BOTH_SIDES_KNOW.contains(field.column()) && field.mask() == Mask.HIDDEN);
  }

  @Test
  void sealedColumnsAreBytesAndHaveAMask() {
    var bytes =
        Set.copyOf(
            jdbc.sql(
                    """
                    SELECT table_schema || '.' || table_name || '.' || column_name
                    FROM information_schema.columns WHERE data_type IN ('bytea', 'uuid')
                    """)
                .query(String.class)
                .list());
    assertThat(
            fields()
                .filter(
                    field ->
                        field.protection() == Protection.SEALED
                            || field.protection() == Protection.INDEX))
        .isNotEmpty()
        .allMatch(field -> bytes.contains(field.column()) || field.column().endsWith("_indexes"))
        .allMatch(field -> field.mask() != null);
  }

  @Test
  void theRegisterIsReadByWhoMustAnswerForIt() {
    for (var role : new String[] {"compliance-officer", "auditor", "administrator"}) {
      var answer =
          staffs.holding(role).client().get("/api/protection/fields?dataClass=C3&q=password");
      assertThat(answer.status()).as(role).isEqualTo(200);
      assertThat(answer.json().get("items").valueStream())
          .isNotEmpty()
          .allMatch(field -> field.get("protection").asString().equals("HASH"));
    }
    assertThat(staffs.holding("counter").client().get("/api/protection/fields").status())
        .isEqualTo(403);
  }

  private java.util.stream.Stream<FieldRegister.Field> fields() {
    return register.tables().stream().flatMap(table -> table.fields().stream());
  }

  private Set<String> registered() {
    return fields().map(FieldRegister.Field::column).collect(Collectors.toSet());
  }

  /**
   * Histories of migrations are Flyway's; the schemas public and probe hold tables of tests alone.
   */
  private java.util.List<String> columns() {
    return jdbc
        .sql(
            """
            SELECT table_schema || '.' || table_name || '.' || column_name
            FROM information_schema.columns JOIN information_schema.tables
              USING (table_schema, table_name)
            WHERE table_type = 'BASE TABLE'
              AND table_schema NOT IN ('information_schema', 'pg_catalog', 'public', 'probe')
              AND table_name <> 'flyway_schema_history'
            """)
        .query(String.class)
        .list()
        .stream()
        .map(String::valueOf)
        .toList();
  }
}

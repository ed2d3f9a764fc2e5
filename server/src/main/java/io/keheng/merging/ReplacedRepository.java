package io.keheng.merging;

import io.keheng.information.CustomerField;
import io.keheng.information.Protection;
import io.keheng.protection.Vault;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Values of survivors that merges replaced, sealed whatever the field. */
@Repository
public class ReplacedRepository {

  static final String TABLE = "customer.replaced";
  static final List<String> SEALED = List.of("before_value", "after_value");

  /**
   * @param before what the survivor had; null for nothing
   * @param after what he took
   */
  record Replaced(CustomerField field, @Nullable Object before, @Nullable Object after) {}

  private final JdbcClient jdbc;
  private final Vault vault;
  private final JsonMapper json;

  ReplacedRepository(JdbcClient jdbc, Vault vault, JsonMapper json) {
    this.jdbc = jdbc;
    this.vault = vault;
    this.json = json;
  }

  void keep(long survivor, long absorbed, List<Replaced> values) {
    for (var value : values) {
      var id = jdbc.sql("SELECT nextval('customer.replaced_id_seq')").query(Long.class).single();
      jdbc.sql(
              """
              INSERT INTO customer.replaced
                (id, absorbed_id, survivor_id, field, before_value, after_value)
              VALUES (:id, :absorbed, :survivor, :field, :before, :after)
              """)
          .param("id", id)
          .param("absorbed", absorbed)
          .param("survivor", survivor)
          .param("field", value.field().path())
          .param("before", sealed(SEALED.getFirst(), id, value.before()), java.sql.Types.BINARY)
          .param("after", sealed(SEALED.getLast(), id, value.after()), java.sql.Types.BINARY)
          .update();
    }
  }

  /** What the merge of a customer replaced, in the order of the fields. */
  List<Replaced> of(long absorbed) {
    var values = new ArrayList<Replaced>();
    jdbc.sql(
            """
            SELECT id, field, before_value, after_value FROM customer.replaced
            WHERE absorbed_id = :absorbed
            """)
        .param("absorbed", absorbed)
        .query(
            row -> {
              var id = row.getLong("id");
              CustomerField.byPath(row.getString("field"))
                  .ifPresent(
                      field -> {
                        try {
                          values.add(
                              new Replaced(
                                  field,
                                  opened(
                                      field, SEALED.getFirst(), id, row.getBytes("before_value")),
                                  opened(
                                      field, SEALED.getLast(), id, row.getBytes("after_value"))));
                        } catch (java.sql.SQLException e) {
                          throw new IllegalStateException(e);
                        }
                      });
            });
    values.sort(java.util.Comparator.comparing(Replaced::field));
    return values;
  }

  public void forget(Collection<Long> absorbed) {
    jdbc.sql("DELETE FROM customer.replaced WHERE absorbed_id = ANY(:absorbed)")
        .param("absorbed", absorbed.toArray(Long[]::new))
        .update();
  }

  private byte @Nullable [] sealed(String column, long id, @Nullable Object value) {
    return value == null
        ? null
        : vault.seal(TABLE + "." + column, id, json.writeValueAsString(Protection.clear(value)));
  }

  private @Nullable Object opened(
      CustomerField field, String column, long id, byte @Nullable [] sealed) {
    if (sealed == null) {
      return null;
    }
    var text = vault.open(TABLE + "." + column, id, sealed);
    var type =
        switch (field.type().getSimpleName()) {
          case "ProtectedText" -> String.class;
          case "ProtectedAmount" -> java.math.BigDecimal.class;
          default -> field.type();
        };
    return Protection.of(field, json.readValue(text, type));
  }
}

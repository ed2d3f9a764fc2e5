package io.keheng.protection;

import io.keheng.shared.ActsFor;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * The register of data classes, {@code measures/protection/fields.yaml}: every column of every
 * table. The masks in use come from here.
 */
@ActsFor({"S05-23", "S29-08"})
@Component
public class FieldRegister {

  /** How a column is protected at rest. */
  public enum Protection {
    /** Encrypted by the {@link Vault}. */
    SEALED,
    /** A keyed fingerprint for searching. */
    INDEX,
    /** A one-way hash. */
    HASH,
    /** Kept in clear, shown masked. */
    MASKED,
    /** Kept in clear, seen by permission and scope. */
    SCOPE,
    /** Needs none. */
    NONE
  }

  /** A table with its name in both languages. */
  public record Table(String name, String zh, String en, List<Field> fields) {}

  /**
   * @param column schema, table and column
   * @param mask of a C2 field that is shown
   */
  public record Field(
      String column, DataClass dataClass, @Nullable Mask mask, Protection protection) {}

  private final List<Table> tables;
  private final Map<String, Field> fields = new LinkedHashMap<>();

  public FieldRegister() {
    var all = new ArrayList<Table>();
    for (var entry : read().get("tables").properties()) {
      all.add(table(entry.getKey(), entry.getValue()));
    }
    tables = List.copyOf(all);
    for (var field : all.stream().flatMap(table -> table.fields().stream()).toList()) {
      if (fields.put(field.column(), field) != null) {
        throw new IllegalStateException("classified twice: " + field.column());
      }
    }
  }

  /** All tables in the order of the register. */
  public List<Table> tables() {
    return tables;
  }

  /**
   * The mask of a column, such as {@code customer.customer.mobile}.
   *
   * @throws IllegalArgumentException when the register names none
   */
  public Mask mask(String column) {
    var field = fields.get(column);
    if (field == null || field.mask() == null) {
      throw new IllegalArgumentException("the register of fields has no mask for " + column);
    }
    return field.mask();
  }

  private static Table table(String name, JsonNode entry) {
    var found = new ArrayList<Field>();
    for (var dataClass : DataClass.values()) {
      var columns = entry.get(dataClass.name());
      if (columns != null && columns.isArray()) {
        columns.forEach(column -> found.add(plain(name, column.asString(), dataClass)));
      } else if (columns != null) {
        columns
            .properties()
            .forEach(
                column ->
                    found.add(
                        field(
                            name + "." + column.getKey(),
                            dataClass,
                            column.getValue().asString())));
      }
    }
    return new Table(name, entry.get("zh").asString(), entry.get("en").asString(), found);
  }

  private static Field plain(String table, String column, DataClass dataClass) {
    var protection =
        switch (dataClass) {
          case PUBLIC -> Protection.NONE;
          case C1 -> Protection.SCOPE;
          case C2, C3 -> throw new IllegalStateException(table + "." + column + " is unprotected");
        };
    return new Field(table + "." + column, dataClass, null, protection);
  }

  /** {@code MOBILE sealed}, {@code hash}. */
  private static Field field(String column, DataClass dataClass, String words) {
    var parts = Arrays.asList(words.split(" "));
    var protection = Protection.valueOf(parts.getLast().toUpperCase(Locale.ROOT));
    var mask = parts.size() > 1 ? Mask.valueOf(parts.getFirst()) : null;
    return new Field(column, dataClass, mask, protection);
  }

  private static JsonNode read() {
    try (var in = new ClassPathResource("measures/protection/fields.yaml").getInputStream()) {
      return YAMLMapper.shared().readTree(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

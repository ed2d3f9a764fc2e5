package io.keheng.audit;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * One recorded change.
 *
 * @param staffId 0 for the system
 * @param action verb of the change, such as {@code created}, {@code changed}, {@code closed}
 * @param fields the fields that differ; all fields of a first version
 */
public record Change(
    long id,
    String entity,
    String entityId,
    String action,
    long staffId,
    String staffName,
    Instant at,
    List<Field> fields) {

  /**
   * @param name path of the field, parts joined by dots
   * @param label what it is called, where only the module that records it can say
   */
  public record Field(
      String name, @Nullable JsonNode before, @Nullable JsonNode after, @Nullable String label) {}
}

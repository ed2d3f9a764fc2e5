package io.keheng.audit;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One row of the trail.
 *
 * @param staffId 0 for the system, or for who was not signed in
 * @param address network address the act came from; null for what the system did by itself
 * @param agent browser, or command of the batch window
 * @param fields what differs before and after; for a look or an event its details as after
 */
public record Entry(
    long id,
    Kind kind,
    String entity,
    String entityId,
    String action,
    long staffId,
    String staffName,
    Instant at,
    @Nullable String address,
    @Nullable String agent,
    @Nullable String purpose,
    @Nullable String reference,
    List<Change.Field> fields) {

  /** The same without what it was about, for who may see that something happened and no more. */
  public Entry withoutFields() {
    return new Entry(
        id, kind, entity, entityId, action, staffId, staffName, at, address, agent, purpose,
        reference, List.of());
  }
}

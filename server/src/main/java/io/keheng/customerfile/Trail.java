package io.keheng.customerfile;

import io.keheng.audit.Change;
import io.keheng.audit.Changes;
import io.keheng.information.CreditRelation;
import io.keheng.information.Customer;
import io.keheng.information.CustomerDraft;
import io.keheng.information.CustomerField;
import io.keheng.information.Protection;
import io.keheng.shared.Paging;
import io.keheng.shared.Refusal;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.JacksonSerializable;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.jsontype.TypeSerializer;

/** What the audit keeps of each change of a customer, and what a late saver is told of them. */
@Component
public class Trail {

  public static final String ENTITY = "customer";
  public static final String FEED = "customer-feed";

  private static final CustomerField[] FIELDS = CustomerField.values();
  private static final int LOOKED_BACK = 100;

  /** The customers of a feed, each with an id from the first to the last. */
  private record Fed(long customers, long first, long last) {}

  private final Changes changes;

  Trail(Changes changes) {
    this.changes = changes;
  }

  public void opened(long id, CustomerDraft draft) {
    changes.record(ENTITY, id, "created", null, state(1, draft, null));
  }

  public void changed(Customer before, CustomerDraft after) {
    changes.record(
        ENTITY,
        before.id(),
        "changed",
        state(before.version(), before.data(), null),
        state(before.version() + 1, after, before.data()));
  }

  public void reviewed(Customer before, CustomerDraft after) {
    changes.record(
        ENTITY,
        before.id(),
        "reviewed",
        state(before.version(), before.data(), null),
        state(before.version() + 1, after, before.data()));
  }

  /**
   * One record for all customers that a feed opened: their first versions are what is stored of
   * them, less what was changed later.
   */
  public void fed(long feed, Collection<Long> opened) {
    var ids = opened.stream().mapToLong(Long::longValue).summaryStatistics();
    changes.record(
        FEED, feed, "created", null, new Fed(ids.getCount(), ids.getMin(), ids.getMax()));
  }

  /** The record of whom a feed changed. */
  public void absorbed(Map<Customer, CustomerDraft> changed) {
    var records = new ArrayList<Changes.Entry>();
    changed.forEach(
        (before, after) ->
            records.add(
                new Changes.Entry(
                    before.id(),
                    "changed",
                    state(before.version(), before.data(), null),
                    state(before.version() + 1, after, before.data()))));
    changes.recordAll(ENTITY, records);
  }

  public void creditTold(long id, CreditRelation relation) {
    changes.record(ENTITY, id, "credit", null, Map.of("creditRelation", relation));
  }

  public void settlementTold(long id, @Nullable LocalDate before, LocalDate on) {
    var path = CustomerField.SETTLEMENT_OPENED.path();
    changes.record(
        ENTITY, id, "settlement", before == null ? null : Map.of(path, before), Map.of(path, on));
  }

  public void locked(long id, LocalDate on) {
    changes.record(ENTITY, id, "locked", null, Map.of("lockedOn", on));
  }

  public void related(long id, String action, Object relation) {
    changes.record(ENTITY, id, action, null, Map.of("relation", relation));
  }

  /** The refusal (409) of a version that is no longer stored, with who changed what since. */
  public Refusal stale(Customer current, long version) {
    var since =
        changes.of(ENTITY, current.id(), new Paging(1, LOOKED_BACK, null)).items().stream()
            .takeWhile(change -> !madeBy(change, version))
            .toList();
    var who = since.stream().map(Change::staffName).distinct().toList();
    var names = String.join("、", who);
    return Refusal.conflict("customer.stale", names)
        .with("current", current)
        .with("changedBy", names)
        .with("changes", since);
  }

  /** Whether a change made the given version. */
  private static boolean madeBy(Change change, long version) {
    return change.fields().stream()
        .filter(field -> field.name().equals("version"))
        .map(Change.Field::after)
        .anyMatch(after -> after != null && after.asLong() <= version);
  }

  public static State state(long version, CustomerDraft draft, @Nullable CustomerDraft before) {
    return new State(version, draft, before);
  }

  /**
   * The known values of one version by their paths, protected ones under their masks; a feed writes
   * too many for reflection.
   */
  record State(long version, CustomerDraft draft, @Nullable CustomerDraft before)
      implements JacksonSerializable {

    @Override
    public void serialize(JsonGenerator json, SerializationContext context) {
      json.writeStartObject();
      json.writeNumberProperty("version", version);
      for (var field : FIELDS) {
        var old = before == null ? null : before.value(field);
        var value = Protection.kept(draft.value(field), old);
        if (value != null) {
          json.writeName(field.path());
          write(value, json);
        }
      }
      json.writeEndObject();
    }

    @Override
    public void serializeWithType(
        JsonGenerator json, SerializationContext context, TypeSerializer types) {
      serialize(json, context);
    }

    private static void write(Object value, JsonGenerator json) {
      switch (value) {
        case String text -> json.writeString(text);
        case LocalDate day -> json.writeString(day.toString());
        case Enum<?> constant -> json.writeString(constant.name());
        case BigDecimal amount -> json.writeNumber(amount);
        case Long id -> json.writeNumber(id);
        default -> json.writePOJO(value);
      }
    }
  }
}

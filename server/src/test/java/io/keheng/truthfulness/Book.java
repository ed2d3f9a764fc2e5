package io.keheng.truthfulness;

import io.keheng.Client;
import io.keheng.customer.Customers;
import io.keheng.information.CustomerDraft;
import io.keheng.information.CustomerField;
import io.keheng.information.CustomerKind;
import io.keheng.intake.Absorbed;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Customers for tests of truthfulness, as a feed brings them. */
public final class Book {

  private static final AtomicLong NEXT = new AtomicLong(System.nanoTime() % 90_000_000L);
  private static final JsonMapper JSON = JsonMapper.shared();

  private Book() {}

  /** A mobile telephone that nobody else has. */
  public static String mobile() {
    return "138%08d".formatted(10_000_000 + NEXT.incrementAndGet());
  }

  /** A person of a unit about whom little is known. */
  public static long person(Customers customers, long unit, Map<CustomerField, ?> more) {
    var values = new HashMap<CustomerField, Object>();
    values.put(CustomerField.NUMBER, "TR-" + NEXT.incrementAndGet());
    values.put(CustomerField.KIND, CustomerKind.PERSONAL);
    values.put(CustomerField.NAME, "真实人");
    values.put(CustomerField.UNIT, unit);
    values.putAll(more);
    var taken = customers.absorb(List.of(CustomerDraft.of(values))).getFirst();
    return switch (taken) {
      case Absorbed.Created created -> created.id();
      default -> throw new IllegalStateException(taken.toString());
    };
  }

  /** Changes fields of a customer as the form does, by paths such as {@code basic.mobile}. */
  @SuppressWarnings("unchecked")
  public static Client.Answer change(Client client, long id, Map<String, ?> fields) {
    var customer = client.get("/api/customers/{id}", id).json().get("customer");
    var data = JSON.convertValue(customer.get("data"), Map.class);
    fields.forEach(
        (path, value) -> {
          var dot = path.indexOf('.');
          if (dot < 0) {
            data.put(path, value);
          } else {
            var part = path.substring(0, dot);
            if (data.get(part) == null) {
              data.put(part, new HashMap<String, Object>());
            }
            ((Map<String, Object>) data.get(part)).put(path.substring(dot + 1), value);
          }
        });
    return client.put(
        "/api/customers/{id}",
        Map.of("data", data, "version", customer.get("version").asLong(), "confirmed", true),
        id);
  }

  /** The codes of the standing findings of a customer. */
  public static List<String> findings(Client client, long id) {
    return truth(client, id)
        .get("findings")
        .valueStream()
        .map(line -> line.get("finding").get("checkCode").asString())
        .sorted()
        .toList();
  }

  public static JsonNode truth(Client client, long id) {
    return client.get("/api/customers/{id}/truthfulness", id).json();
  }
}

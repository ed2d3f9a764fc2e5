package io.keheng.customer;

import io.keheng.identifier.DocumentKind;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Requests for tests: right unless a test makes them wrong. */
public final class People {

  private static final AtomicInteger NEXT = new AtomicInteger(100);

  private People() {}

  /** A right identity number, different each time; born 1990-05-06, a man. */
  public static String identity() {
    var digits = "11010519900506%02d".formatted(NEXT.incrementAndGet() / 5 % 100);
    return Stream.of("1", "3", "5", "7", "9")
        .skip(NEXT.get() % 5)
        .flatMap(order -> checks(digits + order))
        .findFirst()
        .orElseThrow();
  }

  private static Stream<String> checks(String digits) {
    return "0123456789X"
        .chars()
        .mapToObj(c -> digits + (char) c)
        .filter(number -> DocumentKind.RESIDENT_ID.check("number", number).holds());
  }

  /** A person with a document; {@code more} goes over it, path by path. */
  public static Map<String, @Nullable Object> person(long unit, String name, Map<String, ?> more) {
    var fields = new HashMap<String, @Nullable Object>();
    fields.put("kind", "PERSONAL");
    fields.put("name", name);
    fields.put("unitId", unit);
    fields.put("basic.documentKind", "RESIDENT_ID");
    fields.put("basic.documentNumber", identity());
    fields.putAll(more);
    return nested(fields);
  }

  /** A company; {@code more} goes over it, path by path. */
  public static Map<String, @Nullable Object> company(long unit, String name, Map<String, ?> more) {
    var fields = new HashMap<String, @Nullable Object>();
    fields.put("kind", "CORPORATE");
    fields.put("name", name);
    fields.put("unitId", unit);
    fields.put("status", "PROSPECT");
    fields.putAll(more);
    return nested(fields);
  }

  private static Map<String, @Nullable Object> nested(Map<String, @Nullable Object> fields) {
    var nested = new HashMap<String, @Nullable Object>();
    fields.forEach(
        (path, value) -> {
          var dot = path.indexOf('.');
          if (dot < 0) {
            nested.put(path, value);
          } else {
            @SuppressWarnings("unchecked")
            var inner =
                (Map<String, @Nullable Object>)
                    nested.computeIfAbsent(path.substring(0, dot), part -> new HashMap<>());
            inner.put(path.substring(dot + 1), value);
          }
        });
    return nested;
  }
}

package io.keheng.attack;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A body of the form an endpoint takes, with one text wherever it takes a text. */
final class Bodies {

  private static final int DEEPEST = 4;

  private final String text;

  Bodies(String text) {
    this.text = text;
  }

  @Nullable Object of(Type type) {
    return of(type, 0);
  }

  private @Nullable Object of(Type type, int depth) {
    if (type instanceof ParameterizedType generic) {
      return ofGeneric(generic, depth);
    }
    if (!(type instanceof Class<?> form) || depth > DEEPEST) {
      return null;
    }
    if (form.isRecord() && !isRead(form)) {
      var body = new LinkedHashMap<String, @Nullable Object>();
      for (var component : form.getRecordComponents()) {
        body.put(component.getName(), of(component.getGenericType(), depth + 1));
      }
      return body;
    }
    return form.isEnum() ? form.getEnumConstants()[0].toString() : simple(form);
  }

  private @Nullable Object ofGeneric(ParameterizedType generic, int depth) {
    var raw = (Class<?>) generic.getRawType();
    var inner = generic.getActualTypeArguments();
    if (Collection.class.isAssignableFrom(raw)) {
      var one = of(inner[0], depth + 1);
      return one == null ? List.of() : List.of(one);
    }
    if (Map.class.isAssignableFrom(raw)) {
      var one = of(inner[1], depth + 1);
      return one == null ? Map.of() : Map.of(text, one);
    }
    return null;
  }

  private Object simple(Class<?> form) {
    if (form == long.class || form == Long.class || form == int.class || form == Integer.class) {
      return Long.valueOf(Doors.NOBODY);
    }
    if (form == boolean.class || form == Boolean.class) {
      return true;
    }
    if (form == LocalDate.class) {
      return "2026-01-02";
    }
    if (form == LocalTime.class) {
      return "08:30";
    }
    if (form == Instant.class) {
      return "2026-01-02T03:04:05Z";
    }
    return form == BigDecimal.class ? 1 : text;
  }

  /** Values of their own that are written as one text. */
  private static boolean isRead(Class<?> form) {
    return form.getRecordComponents().length == 1
        && form.isAnnotationPresent(tools.jackson.databind.annotation.JsonDeserialize.class);
  }
}

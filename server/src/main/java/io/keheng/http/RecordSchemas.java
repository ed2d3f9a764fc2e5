package io.keheng.http;

import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.converter.ModelConverterContext;
import io.swagger.v3.core.util.Json;
import io.swagger.v3.oas.models.media.JsonSchema;
import io.swagger.v3.oas.models.media.Schema;
import java.lang.reflect.RecordComponent;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/**
 * Says in the OpenAPI document what the code says of its records: every component is there, and one
 * marked {@link Nullable} may be null. So the types made from the document are exact.
 */
@Component
class RecordSchemas implements ModelConverter {

  private static final String NULL = "null";

  @Override
  public @Nullable Schema<?> resolve(
      AnnotatedType type, ModelConverterContext context, Iterator<ModelConverter> chain) {
    var raw = Json.mapper().constructType(type.getType()).getRawClass();
    if (JsonNode.class.isAssignableFrom(raw)) {
      return new JsonSchema();
    }
    var resolved = chain.hasNext() ? chain.next().resolve(type, context, chain) : null;
    if (raw.isRecord() && resolved != null) {
      var model = modelOf(resolved, context);
      if (model != null && model.getProperties() != null) {
        describe(model, raw.getRecordComponents());
      }
    }
    return resolved;
  }

  static boolean mayBeNull(Schema<?> schema) {
    return has(schema.getTypes())
        || (schema.getAnyOf() != null
            && schema.getAnyOf().stream().anyMatch(each -> has(each.getTypes())));
  }

  private static boolean has(@Nullable Set<String> types) {
    return types != null && types.contains(NULL);
  }

  private static @Nullable Schema<?> modelOf(Schema<?> resolved, ModelConverterContext context) {
    var reference = resolved.get$ref();
    return reference == null
        ? resolved
        : context.getDefinedModels().get(reference.substring(reference.lastIndexOf('/') + 1));
  }

  private static void describe(Schema<?> model, RecordComponent[] components) {
    var properties = Objects.requireNonNull(model.getProperties());
    model.setRequired(List.copyOf(new TreeSet<>(properties.keySet())));
    for (var component : components) {
      var property = properties.get(component.getName());
      if (property != null
          && component.getAnnotatedType().isAnnotationPresent(Nullable.class)
          && !mayBeNull(property)) {
        properties.put(component.getName(), orNull(property));
      }
    }
  }

  /** A value without a type is any value, null among them. */
  private static Schema<?> orNull(Schema<?> property) {
    if (property.get$ref() == null && property.getEnum() == null) {
      if (property.getTypes() != null) {
        property.addType(NULL);
      }
      return property;
    }
    return new JsonSchema().anyOf(List.of(property, new JsonSchema().types(Set.of(NULL))));
  }
}

package io.keheng.http;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.media.Schema;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.customizers.GlobalOpenApiCustomizer;
import org.springframework.stereotype.Component;

/** In what is sent to the server, a component that may be null may as well be left out. */
@Component
class RequestSchemas implements GlobalOpenApiCustomizer {

  @Override
  @SuppressWarnings("rawtypes")
  public void customise(OpenAPI document) {
    Map<String, Schema> models = document.getComponents().getSchemas();
    var sent = new HashSet<String>();
    document.getPaths().values().stream()
        .map(PathItem::readOperations)
        .flatMap(operations -> operations.stream())
        .flatMap(RequestSchemas::asked)
        .forEach(schema -> follow(schema, models, sent));
    sent.stream().map(models::get).filter(Objects::nonNull).forEach(RequestSchemas::loosen);
  }

  private static Stream<Schema<?>> asked(Operation operation) {
    Stream<Schema<?>> body =
        operation.getRequestBody() == null
            ? Stream.empty()
            : operation.getRequestBody().getContent().values().stream()
                .map(content -> (Schema<?>) content.getSchema());
    Stream<Schema<?>> parameters =
        operation.getParameters() == null
            ? Stream.empty()
            : operation.getParameters().stream().map(each -> (Schema<?>) each.getSchema());
    return Stream.concat(body, parameters).filter(Objects::nonNull);
  }

  @SuppressWarnings("rawtypes")
  private static void follow(
      @Nullable Schema<?> schema, Map<String, Schema> models, Set<String> seen) {
    if (schema == null) {
      return;
    }
    var reference = schema.get$ref();
    if (reference != null) {
      var name = reference.substring(reference.lastIndexOf('/') + 1);
      if (seen.add(name)) {
        follow(models.get(name), models, seen);
      }
    }
    follow(schema.getItems(), models, seen);
    if (schema.getAdditionalProperties() instanceof Schema<?> values) {
      follow(values, models, seen);
    }
    if (schema.getAnyOf() != null) {
      schema.getAnyOf().forEach(each -> follow(each, models, seen));
    }
    if (schema.getProperties() != null) {
      schema.getProperties().values().forEach(each -> follow(each, models, seen));
    }
  }

  private static void loosen(Schema<?> model) {
    if (model.getRequired() != null && model.getProperties() != null) {
      var kept = new ArrayList<>(model.getRequired());
      model
          .getProperties()
          .forEach(
              (name, property) -> {
                if (RecordSchemas.mayBeNull(property)) {
                  kept.remove(name);
                }
              });
      model.setRequired(kept);
    }
  }
}

package io.keheng.lake.feed;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Reads a mapping template and refuses one that could not work, naming the place. */
public final class TemplateReader {

  private static final YAMLMapper YAML =
      YAMLMapper.builder()
          .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
          .build();

  private TemplateReader() {}

  /**
   * The template that a YAML text describes.
   *
   * @throws FeedException {@code template-syntax}, {@code template-place} or one of the codes that
   *     begin with {@code template-}
   */
  public static Template read(String yaml) {
    Template template;
    try {
      var tree = YAML.readTree(yaml);
      tree.path("files").forEach(file -> spellOut(file.path("columns")));
      template = YAML.treeToValue(tree, Template.class);
    } catch (DatabindException e) {
      throw new FeedException("template-place", e.getPathReference(), e.getOriginalMessage());
    } catch (JacksonException e) {
      var at = e.getLocation();
      throw new FeedException(
          "template-syntax",
          at == null ? 0 : at.getLineNr(),
          at == null ? 0 : at.getColumnNr(),
          e.getOriginalMessage());
    }
    if (template == null || template.name() == null || template.files() == null) {
      throw new FeedException("template-incomplete");
    }
    template.files().forEach(TemplateReader::check);
    return template;
  }

  /** {@code a: b} is short for {@code a: {from: b}}. */
  private static void spellOut(JsonNode columns) {
    if (columns instanceof ObjectNode targets) {
      for (var name : List.copyOf(targets.propertyNames())) {
        var value = targets.path(name);
        if (value.isValueNode()) {
          targets.putObject(name).put("from", value.asString());
        }
      }
    }
  }

  private static void check(Template.FileMapping file) {
    var entity = file.entity();
    for (var name : file.columns().keySet()) {
      if (entity.target(name).isEmpty()) {
        throw new FeedException("template-target", file.file(), name);
      }
    }
    for (var target : entity.targets()) {
      if (target.required() && !file.columns().containsKey(target.name())) {
        throw new FeedException("template-missing", file.file(), target.name());
      }
    }
    file.columns().forEach((name, column) -> check(file, name, column));
  }

  private static void check(Template.FileMapping file, String name, Template.Column column) {
    if (column.from().isEmpty() == (column.constant() == null)) {
      throw new FeedException("template-source", file.file(), name);
    }
    for (var source : column.from()) {
      var dot = source.indexOf('.');
      if (dot > 0 && !file.joins().containsKey(source.substring(0, dot))) {
        throw new FeedException("template-join", file.file(), source);
      }
    }
    var known = codesOf(file, name);
    Set<String> wrong = new HashSet<>(column.codes().values());
    if (column.otherwise() != null) {
      wrong.add(column.otherwise());
    }
    wrong.removeAll(known);
    if (!known.isEmpty() && !wrong.isEmpty()) {
      throw new FeedException("template-code", file.file(), name, wrong.iterator().next());
    }
  }

  private static Set<String> codesOf(Template.FileMapping file, String name) {
    return file.entity().target(name).map(t -> Set.copyOf(t.codes())).orElse(Set.of());
  }
}

package io.keheng.shared;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The numbers of the measures that are no tables: {@code measures/parameters/*.yaml}. */
public final class Parameters {

  private Parameters() {}

  /** A whole file in the form of a record. */
  public static <T> T read(String name, Class<T> type) {
    try (var file =
        new ClassPathResource("measures/parameters/" + name + ".yaml").getInputStream()) {
      return YAMLMapper.shared().readValue(file, type);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** One entry of a file. */
  public static JsonNode read(String name, String entry) {
    return read(name, JsonNode.class).get(entry);
  }
}

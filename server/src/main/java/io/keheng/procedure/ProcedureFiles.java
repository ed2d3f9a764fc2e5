package io.keheng.procedure;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Reads {@code measures/procedures}. */
final class ProcedureFiles {

  private ProcedureFiles() {}

  static Map<String, Procedure> read() {
    var procedures = new TreeMap<String, Procedure>();
    try {
      for (var file :
          new PathMatchingResourcePatternResolver()
              .getResources("classpath*:measures/procedures/*.yaml")) {
        try (var content = file.getInputStream()) {
          var procedure = YAMLMapper.shared().readValue(content, Procedure.class);
          procedures.put(procedure.code(), procedure);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return procedures;
  }
}

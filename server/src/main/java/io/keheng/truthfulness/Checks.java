package io.keheng.truthfulness;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The checks of the parameter file, in its order. */
@Component
class Checks {

  private static final String FILE = "measures/parameters/truthfulness.yaml";

  private record Parameters(List<String> rules, int full, String cron, List<Check> checks) {}

  private final Parameters parameters;

  Checks() {
    try (var file = new ClassPathResource(FILE).getInputStream()) {
      parameters = YAMLMapper.shared().readValue(file, Parameters.class);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  List<Check> all() {
    return parameters.checks();
  }

  /** Empty for one that an earlier parameter file had. */
  Optional<Check> byCode(String code) {
    return all().stream().filter(check -> check.code().equals(code)).findFirst();
  }

  /** The score of a customer without findings. */
  int full() {
    return parameters.full();
  }

  String cron() {
    return parameters.cron();
  }
}

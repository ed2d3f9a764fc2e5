package io.keheng.examination;

import io.keheng.shared.Parameters;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The checks of the parameter file, in its order. */
@Component
public class Checks {

  private record Terms(List<String> rules, int full, String cron, List<Check> checks) {}

  private final Terms terms;

  Checks() {
    terms = Parameters.read("truthfulness", Terms.class);
  }

  public List<Check> all() {
    return terms.checks();
  }

  /** Empty for one that an earlier parameter file had. */
  public Optional<Check> byCode(String code) {
    return all().stream().filter(check -> check.code().equals(code)).findFirst();
  }

  /** The score of a customer without findings. */
  public int full() {
    return terms.full();
  }

  public String cron() {
    return terms.cron();
  }
}

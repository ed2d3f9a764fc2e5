package io.keheng.decision;

import java.util.List;
import java.util.stream.Collectors;

/** A model that cannot be read or must not run, with every reason. */
public final class InvalidModelException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient List<Finding> findings;

  InvalidModelException(List<Finding> findings) {
    super(findings.stream().map(Finding::toString).collect(Collectors.joining("\n")));
    this.findings = List.copyOf(findings);
  }

  public List<Finding> findings() {
    return findings;
  }
}

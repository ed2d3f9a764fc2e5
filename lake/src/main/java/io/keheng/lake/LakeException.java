package io.keheng.lake;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A refusal of the lake: the code, and the values that a message to people needs. */
public final class LakeException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final LakeProblem problem;
  private final transient Map<String, String> details;

  public LakeException(LakeProblem problem, String message, Map<String, String> details) {
    this(problem, message, details, null);
  }

  public LakeException(
      LakeProblem problem, String message, Map<String, String> details, @Nullable Throwable cause) {
    super(message, cause);
    this.problem = problem;
    this.details = Map.copyOf(details);
  }

  public LakeProblem problem() {
    return problem;
  }

  /** Values by name: {@code currency}, {@code column}, {@code expectedCredits} and so on. */
  public Map<String, String> details() {
    return details;
  }
}

package io.keheng.intake;

import io.keheng.information.CustomerField;
import io.keheng.shared.Violation;
import java.util.List;

/** What became of one draft of a feed. */
public sealed interface Absorbed {

  record Created(long id, List<Violation> warnings) implements Absorbed {}

  record Updated(long id, List<Violation> warnings) implements Absorbed {}

  /** Nothing in the draft differs from what is stored. */
  record Unchanged(long id) implements Absorbed {}

  /** Each violation names its field, as {@link CustomerField#path} does. */
  record Refused(List<Violation> violations) implements Absorbed {}
}

package io.keheng.complaint;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What an act changes of a case beside its stage. */
public sealed interface Effect {

  /** It is in a class of its procedure now. */
  record Classified(String caseClass) implements Effect {}

  /** Somebody of a unit is responsible for it now. */
  record Given(long unitId, long ownerId, String owner) implements Effect {}

  /** It ends so. */
  record Decided(String result) implements Effect {}

  /** Another case goes on in its place. */
  record Merged(long into) implements Effect {}

  /** It is kept until a day. */
  record Kept(LocalDate until) implements Effect {}

  /** One more person handles it. */
  record Joined(long staffId) implements Effect {}

  /**
   * It has these codes now, in place of those before.
   *
   * @param marks codes by dictionary
   */
  record Coded(
      @Nullable String category, @Nullable String cause, Map<String, List<String>> marks)
      implements Effect {}
}

package io.keheng.complaint;

import io.keheng.procedure.Act;
import io.keheng.shared.Refusal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What another module demands before an act is done in a case. */
public interface CaseGate {

  /**
   * Why an act may not be done now by whoever acts; empty where it may.
   *
   * @param history what was done in the case, oldest first
   */
  Optional<Refusal> shut(Complaint complaint, Act act, List<Done> history);

  /** What is missing in what is told of an act; empty where nothing is. */
  default Optional<Refusal> lacking(
      Complaint complaint,
      Act act,
      @Nullable String note,
      Map<String, ?> details,
      List<Done> history) {
    return Optional.empty();
  }
}

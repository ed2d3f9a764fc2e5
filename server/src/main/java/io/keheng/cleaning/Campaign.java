package io.keheng.cleaning;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A campaign as it stands.
 *
 * @param version counts the changes, from 1
 */
record Campaign(long id, long version, State state, Plan plan) {

  enum State {
    PLANNED,
    RUNNING,
    CLOSED
  }

  /** Who somebody is in the leading group. */
  enum Part {
    /** The main responsible person, of whom there is one. */
    LEADER,
    /** Stands for a department. */
    DEPARTMENT,
    STAFF,
    /** An agent who cooperates (S20-02). */
    AGENT
  }

  enum StepKind {
    PREPARATION,
    ACCEPTANCE,
    RECTIFICATION,
    CLEANING,
    REPORT
  }

  record Member(long staffId, @NotNull Part part, @NotBlank @Size(max = 100) String duty) {}

  /**
   * @param doneOn null while it is open
   */
  record Step(
      @NotNull StepKind kind,
      @NotNull LocalDate startsOn,
      @NotNull LocalDate dueOn,
      @Nullable LocalDate doneOn,
      @Nullable String staffName,
      @Nullable String note) {}

  /**
   * @param unitId whose customers, with the units below it, are cleaned
   * @param checks codes of the checks whose findings are cleaned; all when empty
   * @param channels by which customers are told and may ask
   * @param amnestyOn last day on which a correction is free of consequences
   */
  record Plan(
      @NotBlank @Size(max = 100) String name,
      @NotBlank @Size(max = 1000) String purpose,
      long unitId,
      @NotNull List<String> checks,
      @NotEmpty List<String> channels,
      @NotNull LocalDate amnestyOn,
      @Valid @NotEmpty List<Step> steps,
      @Valid @NotEmpty List<Member> members) {}
}

package io.keheng.revision;

import io.keheng.shared.Refusal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A revision as stored.
 *
 * @param correctionReason why it reaches back; null where it does not
 * @param superiorDocument number of the document by which the superior institution set its numbers
 * @param state DRAFT, SUBMITTED, APPROVED, RELEASED or WITHDRAWN
 * @param round counts the submissions
 */
record Revision(
    long id,
    String set,
    String title,
    String reason,
    LocalDate effectiveFrom,
    @Nullable String correctionReason,
    @Nullable String superiorDocument,
    String state,
    int round,
    int version,
    @Nullable Long rehearsalId,
    long createdBy,
    String createdName,
    Instant createdAt,
    @Nullable Long submittedBy,
    @Nullable String submittedName,
    @Nullable Instant submittedAt,
    @Nullable String releasedName,
    @Nullable Instant releasedAt) {

  static final String DRAFT = "DRAFT";
  static final String SUBMITTED = "SUBMITTED";
  static final String APPROVED = "APPROVED";
  static final String RELEASED = "RELEASED";
  static final String WITHDRAWN = "WITHDRAWN";

  /** Whether somebody opened it, submitted it, or wrote a text of it. */
  boolean draftedBy(long staff, Set<Long> authors) {
    return createdBy == staff || Objects.equals(submittedBy, staff) || authors.contains(staff);
  }

  /** Of the acts on it those on the present submission. */
  List<Act> present(List<Act> acts) {
    return acts.stream().filter(act -> act.round() == round).toList();
  }

  boolean correction() {
    return correctionReason != null;
  }

  /** Refuses (409) what only a revision in this state takes. */
  Revision require(String wanted) {
    if (!state.equals(wanted)) {
      throw Refusal.conflict("revision.state." + wanted);
    }
    return this;
  }
}

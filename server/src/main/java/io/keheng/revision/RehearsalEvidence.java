package io.keheng.revision;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/** Told by the module that rehearses: whether the present text of a revision was rehearsed. */
public interface RehearsalEvidence {

  /**
   * A finished rehearsal of a text.
   *
   * @param moved customers with another outcome than by the releases in force
   */
  record Evidence(
      long rehearsalId,
      String name,
      LocalDate asOf,
      Instant finishedAt,
      long customers,
      long moved) {}

  /**
   * The latest finished rehearsal of exactly this text.
   *
   * @param checksum of the texts, as {@link Proposal#checksum}
   */
  Optional<Evidence> latest(long revisionId, String checksum);
}

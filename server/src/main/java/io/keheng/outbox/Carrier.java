package io.keheng.outbox;

import java.util.List;
import java.util.Optional;

/** A way out of the bank. */
interface Carrier {

  /**
   * A message opened for its server.
   *
   * @param to in clear
   */
  record Parcel(
      long id, String to, String subject, String text, List<Draft.Attachment> attachments) {

    @Override
    public String toString() {
      return "Parcel " + id;
    }
  }

  /** A connection for one round; takes messages one after the other. */
  interface Wire extends AutoCloseable {

    /** Whether it knows how its server is without sending. */
    default boolean knows() {
      return false;
    }

    /** Why the server cannot be reached; empty where it can, or where only sending tells. */
    default Optional<Outcome.Down> trouble() {
      return Optional.empty();
    }

    Outcome send(Parcel parcel);

    @Override
    void close();
  }

  Draft.Kind kind();

  /** Whether somebody said where its server is. */
  boolean configured();

  Wire open();
}

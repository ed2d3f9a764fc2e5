package io.keheng.outbox;

import java.util.List;

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

    Outcome send(Parcel parcel);

    @Override
    void close();
  }

  Draft.Kind kind();

  /** Whether somebody said where its server is. */
  boolean configured();

  Wire open();
}

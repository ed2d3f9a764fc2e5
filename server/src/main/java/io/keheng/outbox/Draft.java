package io.keheng.outbox;

import io.keheng.protection.ProtectedText;
import java.util.List;

/**
 * A message to somebody outside the bank, to be sent.
 *
 * @param to his telephone for an SMS, his address for an e-mail
 * @param subject of the e-mail; of an SMS only what the queue shows
 * @param about what it belongs to
 * @param dedupKey one message is sent for each, however often it is put in
 */
public record Draft(
    Kind kind,
    ProtectedText to,
    String subject,
    String text,
    List<Attachment> attachments,
    About about,
    String dedupKey) {

  /** The way it goes. */
  public enum Kind {
    EMAIL,
    SMS
  }

  /** A file that goes with an e-mail. */
  public record Attachment(String name, String mediaType, byte[] content) {}

  /**
   * @param label what people call it, such as the number of a complaint
   * @param unitId whose people see it in the queue
   */
  public record About(String entity, String id, String label, long unitId) {}

  public Draft {
    attachments = List.copyOf(attachments);
  }
}

package io.keheng.mailbox;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One letter as it was sent.
 *
 * @param key by which it is known again: its Message-ID with its sender, or the hash of it
 * @param from address of the sender; null where there is none that can be answered
 * @param name that the sender gives himself, or the part of his address before the @
 * @param automatic written by a machine, such as a notice of absence or of a fault of delivery
 * @param original the whole letter
 */
record Letter(
    String key,
    @Nullable String from,
    String name,
    String subject,
    String text,
    Instant receivedAt,
    boolean automatic,
    List<File> files,
    byte[] original) {

  /** A file that came with it. */
  record File(String name, byte[] content) {}

  Letter {
    files = List.copyOf(files);
  }
}

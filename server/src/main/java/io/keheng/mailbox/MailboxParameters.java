package io.keheng.mailbox;

import io.keheng.shared.Parameters;
import java.util.List;

/**
 * How letters are taken, {@code measures/parameters/mailbox.yaml}.
 *
 * @param bytes of one letter, at most
 * @param files of one letter that are kept beside it, at most
 * @param words of a letter that become the text of the case, in characters; it is kept whole beside
 * @param subject of the receipt
 * @param receipt what the sender is answered at once; {@code {number}} is that of his case
 */
record MailboxParameters(
    List<String> rules, int bytes, int files, int words, String subject, String receipt) {

  static MailboxParameters read() {
    return Parameters.read("mailbox", MailboxParameters.class);
  }
}

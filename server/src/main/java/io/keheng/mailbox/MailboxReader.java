package io.keheng.mailbox;

import io.keheng.shared.Refusal;
import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.FetchProfile;
import jakarta.mail.Flags;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.search.FlagTerm;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Properties;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * The mailbox: unread letters are taken, oldest first; each is marked as read only once it is kept.
 */
@Component
class MailboxReader {

  private static final Logger log = LoggerFactory.getLogger(MailboxReader.class);

  private final MailboxSettings settings;
  private final MailboxParameters parameters = MailboxParameters.read();
  private final IncomingLetters letters;
  private final ReentrantLock reading = new ReentrantLock();

  MailboxReader(MailboxSettings settings, IncomingLetters letters) {
    this.settings = settings;
    this.letters = letters;
  }

  boolean configured() {
    return settings.configured();
  }

  /** Takes what came in; a second reader at the same time has nothing to do. */
  void read() {
    if (!settings.configured() || !reading.tryLock()) {
      return;
    }
    try {
      round();
      letters.up();
    } catch (AuthenticationFailedException e) {
      letters.down("login");
    } catch (MessagingException e) {
      log.warn("The mailbox cannot be read: {}", e.getClass().getSimpleName());
      letters.down("unreachable");
    } finally {
      reading.unlock();
    }
  }

  private void round() throws MessagingException {
    try (var store = Session.getInstance(properties()).getStore(protocol())) {
      store.connect(settings.host(), settings.port(), settings.user(), settings.password());
      try (var folder = store.getFolder(settings.folder())) {
        folder.open(Folder.READ_WRITE);
        var unread = folder.search(new FlagTerm(new Flags(Flags.Flag.SEEN), false));
        Arrays.sort(unread, Comparator.comparingInt(Message::getMessageNumber));
        var some = Arrays.copyOf(unread, Math.min(unread.length, settings.atOnce()));
        var profile = new FetchProfile();
        profile.add(FetchProfile.Item.ENVELOPE);
        profile.add(FetchProfile.Item.SIZE);
        folder.fetch(some, profile);
        for (var message : some) {
          take(message);
          message.setFlag(Flags.Flag.SEEN, true);
        }
      }
    }
  }

  private void take(Message message) throws MessagingException {
    var received = received(message);
    if (message.getSize() > parameters.bytes()) {
      letters.leave(
          message.getMessageNumber() + "/" + received, subject(message), received, "large");
      return;
    }
    Letter letter;
    try {
      var original = new ByteArrayOutputStream();
      message.writeTo(original);
      letter = LetterReader.read(original.toByteArray(), received);
    } catch (IOException | MessagingException e) {
      if (!message.getFolder().isOpen()) {
        throw e instanceof MessagingException broken ? broken : new MessagingException("lost", e);
      }
      letters.leave(
          message.getMessageNumber() + "/" + received, subject(message), received, "form");
      return;
    }
    try {
      letters.take(letter);
    } catch (Refusal refusal) {
      letters.leave(letter.key(), letter.subject(), received, "refused");
    }
  }

  private static String subject(Message message) throws MessagingException {
    return message.getSubject() == null ? "" : message.getSubject();
  }

  private Instant received(Message message) throws MessagingException {
    return message.getReceivedDate() == null
        ? letters.now()
        : message.getReceivedDate().toInstant();
  }

  private String protocol() {
    return settings.tls() == MailboxSettings.Tls.TLS ? "imaps" : "imap";
  }

  private Properties properties() {
    var millis = Long.toString(settings.timeout().toMillis());
    var properties = new Properties();
    var prefix = "mail." + protocol();
    properties.put(prefix + ".connectiontimeout", millis);
    properties.put(prefix + ".timeout", millis);
    properties.put(prefix + ".writetimeout", millis);
    properties.put(prefix + ".peek", "true");
    properties.put(prefix + ".ssl.checkserveridentity", "true");
    if (settings.tls() == MailboxSettings.Tls.STARTTLS) {
      properties.put(prefix + ".starttls.enable", "true");
      properties.put(prefix + ".starttls.required", "true");
    }
    return properties;
  }
}

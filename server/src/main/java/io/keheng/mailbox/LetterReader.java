package io.keheng.mailbox;

import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeUtility;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;

/** Reads a letter out of what the server gives: its words, its files, who sent it. */
final class LetterReader {

  private static final int DEEPEST = 20;
  private static final Set<String> MACHINES = Set.of("bulk", "list", "junk", "auto_reply");

  private final List<String> plain = new ArrayList<>();
  private final List<String> marked = new ArrayList<>();
  private final List<Letter.File> files = new ArrayList<>();

  private LetterReader() {}

  /**
   * @throws MessagingException when it is no letter, or one nested too deep to be sent by a person
   */
  static Letter read(byte[] original, Instant received) throws MessagingException, IOException {
    var message =
        new MimeMessage(
            Session.getInstance(new java.util.Properties()), new ByteArrayInputStream(original));
    var reader = new LetterReader();
    reader.part(message, 0);
    var from = from(message);
    var address = from == null ? null : from.getAddress();
    return new Letter(
        key(message, address, original),
        address,
        name(from),
        Objects.requireNonNullElse(message.getSubject(), "").strip(),
        reader.text(),
        received,
        automatic(message),
        reader.files,
        original);
  }

  private void part(Part part, int depth) throws MessagingException, IOException {
    if (depth > DEEPEST) {
      throw new MessagingException("nested too deep");
    }
    var name = part.getFileName();
    if (name == null && part.isMimeType("multipart/*")) {
      var parts = (Multipart) part.getContent();
      for (var i = 0; i < parts.getCount(); i++) {
        part(parts.getBodyPart(i), depth + 1);
      }
    } else if (name == null && !attached(part) && part.isMimeType("text/plain")) {
      plain.add(String.valueOf(part.getContent()));
    } else if (name == null && !attached(part) && part.isMimeType("text/html")) {
      marked.add(Jsoup.parse(String.valueOf(part.getContent())).wholeText());
    } else {
      var content = part.getInputStream().readAllBytes();
      files.add(new Letter.File(decoded(name), content));
    }
  }

  private static boolean attached(Part part) throws MessagingException {
    return part instanceof BodyPart && Part.ATTACHMENT.equalsIgnoreCase(part.getDisposition());
  }

  private static String decoded(@Nullable String name) throws IOException {
    return name == null ? "file" : MimeUtility.decodeText(name);
  }

  /** The plain words; those of the marked-up form only where there are no others. */
  private String text() {
    var words = plain.stream().allMatch(String::isBlank) ? marked : plain;
    return String.join("\n", words).replace("\u0000", "").strip();
  }

  private static @Nullable InternetAddress from(MimeMessage message) throws MessagingException {
    var senders = message.getFrom();
    return senders != null
            && senders.length > 0
            && senders[0] instanceof InternetAddress one
            && valid(one)
        ? one
        : null;
  }

  private static boolean valid(InternetAddress address) {
    try {
      address.validate();
      return address.getAddress().contains("@");
    } catch (MessagingException e) {
      return false;
    }
  }

  private static String name(@Nullable InternetAddress from) {
    if (from == null) {
      return "";
    }
    var personal = from.getPersonal();
    return personal == null || personal.isBlank()
        ? from.getAddress().substring(0, from.getAddress().indexOf('@'))
        : personal.strip();
  }

  /** RFC 3834, and what machines that do not know it say. */
  private static boolean automatic(MimeMessage message) throws MessagingException {
    var submitted = message.getHeader("Auto-Submitted", null);
    var precedence = message.getHeader("Precedence", null);
    var path = message.getHeader("Return-Path", null);
    return (submitted != null && !submitted.strip().toLowerCase(Locale.ROOT).startsWith("no"))
        || (precedence != null && MACHINES.contains(precedence.strip().toLowerCase(Locale.ROOT)))
        || (path != null && path.strip().equals("<>"))
        || message.isMimeType("multipart/report");
  }

  private static String key(MimeMessage message, @Nullable String from, byte[] original)
      throws MessagingException {
    var id = message.getMessageID();
    try {
      return id == null || id.isBlank()
          ? "sha256:"
              + HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(original))
          : id.strip() + " " + from;
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}

package io.keheng.outbox;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The servers that the bank sends by: a mail server, and a provider of SMS. One of each for a run.
 */
public final class Servers {

  static final String BOX = "tousu@bank.example";
  static final String PASSWORD = "secret";

  private static final Servers ONLY = new Servers();

  private final GreenMail mail;
  private final int mailPort = free();
  private final int boxPort = free();
  private final SmsProvider sms = new SmsProvider(free());
  private final List<MimeMessage> before = new ArrayList<>();

  private Servers() {
    mail =
        new GreenMail(
            new ServerSetup[] {
              new ServerSetup(mailPort, "127.0.0.1", ServerSetup.PROTOCOL_SMTP),
              new ServerSetup(boxPort, "127.0.0.1", ServerSetup.PROTOCOL_IMAP)
            });
    mail.start();
    mail.setUser(BOX, BOX, PASSWORD);
    sms.start();
  }

  public static Servers only() {
    return ONLY;
  }

  public int mailPort() {
    return mailPort;
  }

  int boxPort() {
    return boxPort;
  }

  /** A letter comes into the bank's own mailbox. */
  public void comes(MimeMessage letter) {
    mail.getUserManager().getUserByEmail(BOX).deliver(letter);
  }

  /** The mailbox refuses the bank's password for the time of some work; what is in it stays. */
  public void withoutBox(Runnable work) {
    var owner = mail.getUserManager().getUserByEmail(BOX);
    owner.setPassword("another");
    try {
      work.run();
    } finally {
      owner.setPassword(PASSWORD);
    }
  }

  public SmsProvider sms() {
    return sms;
  }

  /** Letters to an address, in the order in which they came. */
  public List<MimeMessage> mailTo(String address) {
    var all = new ArrayList<>(before);
    all.addAll(Arrays.asList(mail.getReceivedMessages()));
    return all.stream().filter(letter -> to(letter).equals(address)).toList();
  }

  /** The mail server is gone for the time of some work, and back after it. */
  public void withoutMail(Runnable work) {
    before.addAll(Arrays.asList(mail.getReceivedMessages()));
    mail.stop();
    try {
      work.run();
    } finally {
      mail.start();
      mail.setUser(BOX, BOX, PASSWORD);
    }
  }

  private static String to(MimeMessage letter) {
    try {
      var all = letter.getAllRecipients();
      return all == null ? "" : all[0].toString();
    } catch (MessagingException e) {
      throw new IllegalStateException(e);
    }
  }

  static int free() {
    try (var socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

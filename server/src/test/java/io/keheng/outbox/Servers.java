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

  private static final Servers ONLY = new Servers();

  private final GreenMail mail;
  private final int mailPort = free();
  private final SmsProvider sms = new SmsProvider(free());
  private final List<MimeMessage> before = new ArrayList<>();

  private Servers() {
    mail = new GreenMail(new ServerSetup(mailPort, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    mail.start();
    sms.start();
  }

  public static Servers only() {
    return ONLY;
  }

  public int mailPort() {
    return mailPort;
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
    }
  }

  private static String to(MimeMessage letter) {
    try {
      return letter.getAllRecipients()[0].toString();
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

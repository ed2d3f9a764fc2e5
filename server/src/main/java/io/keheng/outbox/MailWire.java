package io.keheng.outbox;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.MimeMessage;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One connection to the mail server, opened with the first message. */
class MailWire implements Carrier.Wire {

  /** Makes the message of a parcel. */
  interface Writer {
    MimeMessage write(Session session, Carrier.Parcel parcel) throws MessagingException;
  }

  private static final Logger log = LoggerFactory.getLogger(MailWire.class);
  private static final int PERMANENT = 500;

  private final MailSettings settings;
  private final Session session;
  private final Writer writer;
  private @Nullable Transport transport;

  MailWire(MailSettings settings, Session session, Writer writer) {
    this.settings = settings;
    this.session = session;
    this.writer = writer;
  }

  @Override
  public Outcome send(Carrier.Parcel parcel) {
    Transport open;
    try {
      open = connected();
    } catch (AuthenticationFailedException e) {
      return new Outcome.Down(Outcome.Problem.LOGIN, "AUTH");
    } catch (MessagingException e) {
      return down(e);
    }
    try {
      var message = writer.write(session, parcel);
      open.sendMessage(message, message.getAllRecipients());
      return new Outcome.Accepted(null);
    } catch (AddressException e) {
      return new Outcome.Rejected(Outcome.Problem.ADDRESS, "RFC 5322");
    } catch (MessagingException e) {
      return refused(open, e);
    }
  }

  private Transport connected() throws MessagingException {
    var open = transport;
    if (open == null) {
      open = session.getTransport("smtp");
      open.connect(settings.host(), settings.port(), settings.user(), settings.password());
      transport = open;
    }
    return open;
  }

  /** What the server said, by its code alone: its words may quote the address. */
  private static Outcome refused(Transport open, MessagingException e) {
    for (Exception each = e; each != null; each = next(each)) {
      if (each instanceof SMTPAddressFailedException address) {
        return coded(address.getReturnCode(), Outcome.Problem.ADDRESS);
      }
    }
    if (e instanceof SMTPSendFailedException failed && open.isConnected()) {
      return coded(failed.getReturnCode(), Outcome.Problem.REJECTED);
    }
    return down(e);
  }

  private static @Nullable Exception next(Exception e) {
    return e instanceof MessagingException more ? more.getNextException() : null;
  }

  private static Outcome coded(int code, Outcome.Problem problem) {
    var detail = "SMTP " + code;
    return code >= PERMANENT ? new Outcome.Rejected(problem, detail) : new Outcome.Later(detail);
  }

  private static Outcome down(MessagingException e) {
    var cause = e.getNextException() == null ? e : e.getNextException();
    log.warn("The mail server cannot be used: {}", cause.getClass().getSimpleName());
    return new Outcome.Down(Outcome.Problem.UNREACHABLE, cause.getClass().getSimpleName());
  }

  @Override
  public void close() {
    try {
      if (transport != null) {
        transport.close();
      }
    } catch (MessagingException e) {
      log.debug("The mail server closed first.", e);
    }
  }
}

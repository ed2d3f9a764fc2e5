package io.keheng.outbox;

import jakarta.activation.DataHandler;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.util.ByteArrayDataSource;
import java.time.Clock;
import java.util.Date;
import java.util.Properties;
import org.springframework.stereotype.Component;

/** E-mail by SMTP. A message keeps its Message-ID however often it is sent. */
@Component
class MailCarrier implements Carrier {

  private static final String UTF_8 = "UTF-8";

  private final MailSettings settings;
  private final Clock clock;

  MailCarrier(MailSettings settings, Clock clock) {
    this.settings = settings;
    this.clock = clock;
  }

  @Override
  public Draft.Kind kind() {
    return Draft.Kind.EMAIL;
  }

  @Override
  public boolean configured() {
    return settings.configured();
  }

  @Override
  public Wire open() {
    return new MailWire(settings, Session.getInstance(properties()), this::message);
  }

  private Properties properties() {
    var millis = Long.toString(settings.timeout().toMillis());
    var properties = new Properties();
    properties.put("mail.smtp.connectiontimeout", millis);
    properties.put("mail.smtp.timeout", millis);
    properties.put("mail.smtp.writetimeout", millis);
    properties.put("mail.smtp.ssl.checkserveridentity", "true");
    switch (settings.tls()) {
      case NONE -> properties.put("mail.smtp.starttls.enable", "false");
      case STARTTLS -> {
        properties.put("mail.smtp.starttls.enable", "true");
        properties.put("mail.smtp.starttls.required", "true");
      }
      case TLS -> properties.put("mail.smtp.ssl.enable", "true");
    }
    return properties;
  }

  private MimeMessage message(Session session, Parcel parcel) throws MessagingException {
    var id = "<keheng-" + parcel.id() + "@" + domain() + ">";
    var message =
        new MimeMessage(session) {
          @Override
          protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", id);
          }
        };
    message.setFrom(new InternetAddress(settings.from(), true));
    message.setRecipient(Message.RecipientType.TO, new InternetAddress(parcel.to(), true));
    message.setSubject(parcel.subject(), UTF_8);
    message.setHeader("Auto-Submitted", "auto-generated");
    message.setSentDate(Date.from(clock.instant()));
    var body = new MimeMultipart();
    var text = new MimeBodyPart();
    text.setText(parcel.text(), UTF_8);
    body.addBodyPart(text);
    for (var each : parcel.attachments()) {
      var file = new MimeBodyPart();
      var source = new ByteArrayDataSource(each.content(), each.mediaType());
      file.setDataHandler(new DataHandler(source));
      file.setFileName(each.name());
      body.addBodyPart(file);
    }
    message.setContent(body);
    message.saveChanges();
    return message;
  }

  private String domain() {
    return settings.from().substring(settings.from().lastIndexOf('@') + 1);
  }
}

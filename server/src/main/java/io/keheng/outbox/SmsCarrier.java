package io.keheng.outbox;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jsmpp.InvalidResponseException;
import org.jsmpp.PDUException;
import org.jsmpp.bean.Alphabet;
import org.jsmpp.bean.ESMClass;
import org.jsmpp.bean.GeneralDataCoding;
import org.jsmpp.bean.NumberingPlanIndicator;
import org.jsmpp.bean.OptionalParameter;
import org.jsmpp.bean.RegisteredDelivery;
import org.jsmpp.bean.SMSCDeliveryReceipt;
import org.jsmpp.bean.TypeOfNumber;
import org.jsmpp.extra.NegativeResponseException;
import org.jsmpp.extra.ResponseTimeoutException;
import org.jsmpp.session.SMPPSession;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** SMS by SMPP 3.4, in UCS-2; a long one goes whole, as message_payload. */
@Component
class SmsCarrier implements Carrier {

  private static final Logger log = LoggerFactory.getLogger(SmsCarrier.class);
  private static final PhoneNumberUtil NUMBERS = PhoneNumberUtil.getInstance();
  private static final String HERE = "CN";
  private static final int SHORT_BYTES = 140;
  private static final byte[] NOTHING = {};

  private final SmsSettings settings;
  private final SmsLine line;

  SmsCarrier(SmsSettings settings, SmsLine line) {
    this.settings = settings;
    this.line = line;
  }

  @Override
  public Draft.Kind kind() {
    return Draft.Kind.SMS;
  }

  @Override
  public boolean configured() {
    return settings.configured();
  }

  /** The session outlives the round: receipts come by it. */
  @Override
  public Wire open() {
    return new Wire() {
      @Override
      public boolean knows() {
        return true;
      }

      /** Bound even while nothing is sent, for the receipts. */
      @Override
      public Optional<Outcome.Down> trouble() {
        try {
          line.session();
          return Optional.empty();
        } catch (IOException e) {
          return Optional.of(down(e));
        }
      }

      @Override
      public Outcome send(Parcel parcel) {
        return hand(parcel);
      }

      @Override
      public void close() {
        // The line stays open for receipts.
      }
    };
  }

  private Outcome hand(Parcel parcel) {
    String to;
    try {
      var number = NUMBERS.parse(parcel.to(), HERE);
      to = NUMBERS.format(number, PhoneNumberUtil.PhoneNumberFormat.E164).substring(1);
    } catch (NumberParseException e) {
      return new Outcome.Rejected(Outcome.Problem.ADDRESS, "E.164");
    }
    try {
      return new Outcome.Accepted(submit(line.session(), parcel, to));
    } catch (NegativeResponseException e) {
      return SmsLine.refused(e.getCommandStatus());
    } catch (PDUException e) {
      return new Outcome.Rejected(Outcome.Problem.REJECTED, "PDU");
    } catch (ResponseTimeoutException | InvalidResponseException | IOException e) {
      line.drop();
      return down(e);
    }
  }

  private static Outcome.Down down(Exception e) {
    if (e instanceof SmsLine.Refused refused) {
      return new Outcome.Down(Outcome.Problem.LOGIN, refused.code());
    }
    var name = e.getClass().getSimpleName();
    log.warn("The SMS provider cannot be reached: {}", name);
    return new Outcome.Down(Outcome.Problem.UNREACHABLE, name);
  }

  private String submit(SMPPSession session, Parcel parcel, String to)
      throws PDUException,
          ResponseTimeoutException,
          InvalidResponseException,
          NegativeResponseException,
          IOException {
    var text = parcel.text().getBytes(StandardCharsets.UTF_16BE);
    var reference = new OptionalParameter.User_message_reference((short) parcel.id());
    var whole = text.length <= SHORT_BYTES;
    return session
        .submitShortMessage(
            "",
            TypeOfNumber.UNKNOWN,
            NumberingPlanIndicator.UNKNOWN,
            settings.source(),
            TypeOfNumber.INTERNATIONAL,
            NumberingPlanIndicator.ISDN,
            to,
            new ESMClass(),
            (byte) 0,
            (byte) 0,
            null,
            null,
            new RegisteredDelivery(SMSCDeliveryReceipt.SUCCESS_FAILURE),
            (byte) 0,
            new GeneralDataCoding(Alphabet.ALPHA_UCS2),
            (byte) 0,
            whole ? text : NOTHING,
            whole
                ? new OptionalParameter[] {reference}
                : new OptionalParameter[] {reference, new OptionalParameter.Message_payload(text)})
        .getMessageId();
  }
}

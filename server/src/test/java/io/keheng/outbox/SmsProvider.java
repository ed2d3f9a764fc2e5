package io.keheng.outbox;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;
import org.jsmpp.PDUStringException;
import org.jsmpp.bean.DataCodings;
import org.jsmpp.bean.DataSm;
import org.jsmpp.bean.DeliveryReceipt;
import org.jsmpp.bean.ESMClass;
import org.jsmpp.bean.GeneralDataCoding;
import org.jsmpp.bean.MessageType;
import org.jsmpp.bean.NumberingPlanIndicator;
import org.jsmpp.bean.OptionalParameter;
import org.jsmpp.bean.RegisteredDelivery;
import org.jsmpp.bean.SubmitSm;
import org.jsmpp.bean.TypeOfNumber;
import org.jsmpp.extra.ProcessRequestException;
import org.jsmpp.session.DataSmResult;
import org.jsmpp.session.SMPPServerSession;
import org.jsmpp.session.SMPPServerSessionListener;
import org.jsmpp.session.ServerMessageReceiverListener;
import org.jsmpp.session.Session;
import org.jsmpp.session.SubmitSmResult;
import org.jsmpp.util.DeliveryReceiptState;
import org.jsmpp.util.MessageId;
import org.jspecify.annotations.Nullable;

/**
 * A provider of SMS that speaks SMPP: takes messages, refuses some, sends receipts when told to.
 */
public final class SmsProvider {

  /** An SMS that came in. */
  public record Sms(String id, String to, String text, int reference) {}

  static final String ACCOUNT = "keheng";
  static final String PASSWORD = "secret8";

  private final int port;
  private final AtomicLong next = new AtomicLong(1);
  private final List<Sms> taken = new CopyOnWriteArrayList<>();
  private final Map<String, Integer> refused = new ConcurrentHashMap<>();
  private @Nullable SMPPServerSessionListener listener;
  private volatile @Nullable SMPPServerSession session;

  SmsProvider(int port) {
    this.port = port;
  }

  public int port() {
    return port;
  }

  void start() {
    try {
      var open = new SMPPServerSessionListener(port);
      open.setMessageReceiverListener(new Desk());
      listener = open;
      Thread.ofVirtual().start(() -> serve(open));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void serve(SMPPServerSessionListener open) {
    try {
      while (true) {
        var came = open.accept();
        var asked = came.waitForBind(5_000);
        if (ACCOUNT.equals(asked.getSystemId()) && PASSWORD.equals(asked.getPassword())) {
          session = came;
          asked.accept("provider");
        } else {
          asked.reject(0x0E);
        }
      }
    } catch (IOException | TimeoutException | PDUStringException | IllegalStateException ended) {
      // Closed by the test.
    }
  }

  /** The provider is gone for the time of some work, and back after it. */
  void without(Runnable work) {
    try {
      if (session != null) {
        session.close();
      }
      if (listener != null) {
        listener.close();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    try {
      work.run();
    } finally {
      start();
    }
  }

  /** Refuses messages to a number from now on, with a status of SMPP; zero takes them again. */
  void refuse(String number, int status) {
    refused.put(number, status);
  }

  public List<Sms> to(String number) {
    return taken.stream().filter(sms -> sms.to().equals(number)).toList();
  }

  /** Tells of the delivery; returns when the bank has taken note. */
  public void receipt(Sms sms, DeliveryReceiptState state) {
    try {
      var open = session;
      if (open == null) {
        throw new IllegalStateException("nobody is bound");
      }
      var receipt =
          new DeliveryReceipt(
              sms.id(), 1, 1, new java.util.Date(0), new java.util.Date(0), state, "000", "");
      open.deliverShortMessage(
          "",
          TypeOfNumber.INTERNATIONAL,
          NumberingPlanIndicator.ISDN,
          sms.to(),
          TypeOfNumber.UNKNOWN,
          NumberingPlanIndicator.UNKNOWN,
          "95000",
          new ESMClass().setMessageType(MessageType.SMSC_DEL_RECEIPT),
          (byte) 0,
          (byte) 0,
          new RegisteredDelivery(0),
          DataCodings.ZERO,
          receipt.toString().getBytes(StandardCharsets.ISO_8859_1));
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  private final class Desk implements ServerMessageReceiverListener {

    @Override
    public SubmitSmResult onAcceptSubmitSm(SubmitSm sent, SMPPServerSession source)
        throws ProcessRequestException {
      var status = refused.getOrDefault(sent.getDestAddress(), 0);
      if (status != 0) {
        throw new ProcessRequestException("refused", status);
      }
      var payload = sent.getOptionalParameter(OptionalParameter.Message_payload.class);
      var bytes = payload == null ? sent.getShortMessage() : payload.getValue();
      var reference =
          sent.getOptionalParameter(OptionalParameter.User_message_reference.class).getValue();
      var id = "p" + next.getAndIncrement();
      var coding = GeneralDataCoding.DEFAULT.toByte() == sent.getDataCoding();
      var charset = coding ? StandardCharsets.US_ASCII : StandardCharsets.UTF_16BE;
      taken.add(new Sms(id, sent.getDestAddress(), new String(bytes, charset), reference));
      try {
        return new SubmitSmResult(new MessageId(id), new OptionalParameter[0]);
      } catch (PDUStringException e) {
        throw new IllegalStateException(e);
      }
    }

    @Override
    public DataSmResult onAcceptDataSm(DataSm sent, Session source) throws ProcessRequestException {
      throw new ProcessRequestException("unknown", 0x03);
    }

    @Override
    public org.jsmpp.session.SubmitMultiResult onAcceptSubmitMulti(
        org.jsmpp.bean.SubmitMulti sent, SMPPServerSession source) throws ProcessRequestException {
      throw new ProcessRequestException("unknown", 0x03);
    }

    @Override
    public org.jsmpp.session.QuerySmResult onAcceptQuerySm(
        org.jsmpp.bean.QuerySm sent, SMPPServerSession source) throws ProcessRequestException {
      throw new ProcessRequestException("unknown", 0x03);
    }

    @Override
    public void onAcceptReplaceSm(org.jsmpp.bean.ReplaceSm sent, SMPPServerSession source)
        throws ProcessRequestException {
      throw new ProcessRequestException("unknown", 0x03);
    }

    @Override
    public void onAcceptCancelSm(org.jsmpp.bean.CancelSm sent, SMPPServerSession source)
        throws ProcessRequestException {
      throw new ProcessRequestException("unknown", 0x03);
    }

    @Override
    public org.jsmpp.session.BroadcastSmResult onAcceptBroadcastSm(
        org.jsmpp.bean.BroadcastSm sent, SMPPServerSession source) throws ProcessRequestException {
      throw new ProcessRequestException("unknown", 0x03);
    }

    @Override
    public void onAcceptCancelBroadcastSm(
        org.jsmpp.bean.CancelBroadcastSm sent, SMPPServerSession source)
        throws ProcessRequestException {
      throw new ProcessRequestException("unknown", 0x03);
    }

    @Override
    public org.jsmpp.session.QueryBroadcastSmResult onAcceptQueryBroadcastSm(
        org.jsmpp.bean.QueryBroadcastSm sent, SMPPServerSession source)
        throws ProcessRequestException {
      throw new ProcessRequestException("unknown", 0x03);
    }
  }
}

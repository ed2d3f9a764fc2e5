package io.keheng.outbox;

import jakarta.annotation.PreDestroy;
import java.io.IOException;
import java.util.Locale;
import org.jsmpp.SMPPConstant;
import org.jsmpp.bean.BindType;
import org.jsmpp.bean.NumberingPlanIndicator;
import org.jsmpp.bean.TypeOfNumber;
import org.jsmpp.extra.NegativeResponseException;
import org.jsmpp.session.BindParameter;
import org.jsmpp.session.SMPPSession;
import org.jsmpp.session.connection.socket.SSLSocketConnectionFactory;
import org.jsmpp.session.connection.socket.SocketConnectionFactory;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The session with the SMS provider: kept open, since receipts of delivery come by it. */
@Component
class SmsLine {

  /** The provider does not let this account in. */
  static final class Refused extends IOException {

    private final String code;

    Refused(int status) {
      super("bind refused");
      code = hex(status);
    }

    String code() {
      return code;
    }
  }

  private final SmsSettings settings;
  private final SmsReceipts receipts;
  private @Nullable SMPPSession session;

  SmsLine(SmsSettings settings, SmsReceipts receipts) {
    this.settings = settings;
    this.receipts = receipts;
  }

  /** The session, bound anew where it was lost. */
  synchronized SMPPSession session() throws IOException {
    var open = session;
    if (open != null && open.getSessionState().isBound()) {
      return open;
    }
    drop();
    var fresh =
        new SMPPSession(
            settings.tls()
                ? new SSLSocketConnectionFactory()
                : SocketConnectionFactory.getInstance());
    fresh.setTransactionTimer(settings.timeout().toMillis());
    fresh.setMessageReceiverListener(receipts);
    try {
      fresh.connectAndBind(
          settings.host(), settings.port(), account(), settings.timeout().toMillis());
    } catch (IOException e) {
      fresh.close();
      throw e.getCause() instanceof NegativeResponseException no
          ? new Refused(no.getCommandStatus())
          : e;
    }
    session = fresh;
    return fresh;
  }

  private BindParameter account() {
    return new BindParameter(
        BindType.BIND_TRX,
        settings.systemId(),
        settings.password(),
        "",
        TypeOfNumber.UNKNOWN,
        NumberingPlanIndicator.UNKNOWN,
        null);
  }

  @PreDestroy
  synchronized void drop() {
    if (session != null) {
      session.unbindAndClose();
      session = null;
    }
  }

  /** What a refusal of one message means. */
  static Outcome refused(int status) {
    return switch (status) {
      case SMPPConstant.STAT_ESME_RTHROTTLED,
          SMPPConstant.STAT_ESME_RMSGQFUL,
          SMPPConstant.STAT_ESME_RSYSERR ->
          new Outcome.Later(hex(status));
      case SMPPConstant.STAT_ESME_RINVDSTADR ->
          new Outcome.Rejected(Outcome.Problem.ADDRESS, hex(status));
      default -> new Outcome.Rejected(Outcome.Problem.REJECTED, hex(status));
    };
  }

  private static String hex(int status) {
    return "SMPP 0x" + Integer.toHexString(status).toUpperCase(Locale.ROOT);
  }
}

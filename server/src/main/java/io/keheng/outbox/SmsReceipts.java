package io.keheng.outbox;

import org.jsmpp.SMPPConstant;
import org.jsmpp.bean.AlertNotification;
import org.jsmpp.bean.DataSm;
import org.jsmpp.bean.DeliverSm;
import org.jsmpp.bean.OptionalParameter;
import org.jsmpp.extra.ProcessRequestException;
import org.jsmpp.session.DataSmResult;
import org.jsmpp.session.MessageReceiverListener;
import org.jsmpp.session.Session;
import org.jsmpp.util.InvalidDeliveryReceiptException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Takes receipts of delivery; the provider gets its answer when they are kept. */
@Component
class SmsReceipts implements MessageReceiverListener {

  private static final Logger log = LoggerFactory.getLogger(SmsReceipts.class);

  private final Dispatch dispatch;

  SmsReceipts(Dispatch dispatch) {
    this.dispatch = dispatch;
  }

  @Override
  public void onAcceptDeliverSm(DeliverSm told) throws ProcessRequestException {
    if (!told.isSmscDeliveryReceipt()) {
      log.info("An SMS came in; nobody reads answers.");
      return;
    }
    try {
      keep(told);
    } catch (InvalidDeliveryReceiptException e) {
      log.warn("A receipt of delivery could not be read.");
    } catch (RuntimeException e) {
      throw new ProcessRequestException("not now", SMPPConstant.STAT_ESME_RX_T_APPN, e);
    }
  }

  private void keep(DeliverSm told) throws InvalidDeliveryReceiptException {
    var receipt = told.getShortMessageAsDeliveryReceipt();
    var named = told.getOptionalParameter(OptionalParameter.Receipted_message_id.class);
    var id = named == null ? receipt.getId() : named.getValueAsString();
    var state = receipt.getFinalStatus();
    switch (state) {
      case DELIVRD -> dispatch.receipt(id, true, state.name());
      case EXPIRED, DELETED, UNDELIV, REJECTD -> dispatch.receipt(id, false, state.name());
      case ENROUTE, ACCEPTD, UNKNOWN -> log.debug("An SMS is still on its way.");
    }
  }

  @Override
  public void onAcceptAlertNotification(AlertNotification told) {
    // Nothing depends on who is reachable.
  }

  @Override
  public DataSmResult onAcceptDataSm(DataSm told, Session source) throws ProcessRequestException {
    throw new ProcessRequestException("not taken", SMPPConstant.STAT_ESME_RINVCMDID);
  }
}

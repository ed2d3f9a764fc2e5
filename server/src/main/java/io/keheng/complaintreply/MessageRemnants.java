package io.keheng.complaintreply;

import io.keheng.complaint.CaseRemnants;
import io.keheng.outbox.Outbox;
import org.springframework.stereotype.Component;

/** Messages about a case that is no longer kept. */
@Component
class MessageRemnants implements CaseRemnants {

  private final Outbox outbox;

  MessageRemnants(Outbox outbox) {
    this.outbox = outbox;
  }

  @Override
  public void remove(long caseId) {
    outbox.remove(Tellings.ENTITY, Long.toString(caseId));
  }
}

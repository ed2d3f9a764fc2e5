package io.keheng.handover;

import io.keheng.identity.Scopes;
import org.springframework.stereotype.Component;

/**
 * The head office's customer-service centre: those whose right to consent is for the whole bank.
 */
@Component
class ServiceCentre {

  private final Scopes scopes;

  ServiceCentre(Scopes scopes) {
    this.scopes = scopes;
  }

  /** Whether the acting person speaks for it. */
  boolean acts() {
    return scopes.of(HandOverDecisions.CONSENT).wholeBank();
  }
}

package io.keheng.consent;

import io.keheng.shared.Why;

/** Whether a customer's information may be used for a purpose on a day, with the reason. */
public record ConsentAnswer(ConsentState state, Why why) {

  public boolean allowed() {
    return state.allows();
  }
}

package io.keheng.handover;

import static org.assertj.core.api.Assertions.assertThat;

import io.keheng.Client;
import io.keheng.KehengTest;
import io.keheng.Rule;
import io.keheng.identity.ScopeKind;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** Who speaks for the customer-service centre: whose right to consent is for the whole bank. */
@KehengTest
class HandOverCentreTest extends HandOverFixture {

  private static final int PATIENCE = 30;

  @Autowired TransactionTemplate transaction;

  private long asked;

  @BeforeEach
  void asked() {
    var agreement = agreement();
    consent();
    asked = give(agreement, "CONTACT", number).json().get("id").asLong();
  }

  private Client partly(ScopeKind scope, long of) {
    return staffs.with(scope, of, "customer.read", "handover.read", "handover.consent");
  }

  private String messages(Client client) {
    return client.get("/api/messages?size=100").text();
  }

  @Test
  @Rule("S09-32")
  void whoMayNotConsentIsNotAskedTo() {
    var office = staffs.headOffice().id();
    var below = partly(ScopeKind.UNIT_AND_BELOW, office);
    var own = partly(ScopeKind.OWN_UNIT, office);
    var next = give(agreement(today(), today().plusDays(3)), "CONTACT", number);
    var link = "/hand-overs/" + next.json().get("id").asLong();
    assertThat(messages(centre)).contains(link);
    assertThat(messages(below)).doesNotContain(link);
    assertThat(messages(own)).doesNotContain(link);
  }

  @Test
  @Rule("S09-32")
  void whoMayNotConsentKeepsNobodyFromDeciding() {
    var branch = partly(ScopeKind.OWN_UNIT, unit);
    transaction.executeWithoutResult(
        begun -> {
          jdbc.sql("SELECT id FROM handover.hand_over WHERE id = :id FOR UPDATE")
              .param("id", asked)
              .query(Long.class)
              .single();
          var refused =
              CompletableFuture.supplyAsync(
                  () -> branch.post("/api/hand-overs/{id}/consent", null, asked).status());
          assertThat(refused.orTimeout(PATIENCE, TimeUnit.SECONDS).join()).isEqualTo(403);
        });
  }
}

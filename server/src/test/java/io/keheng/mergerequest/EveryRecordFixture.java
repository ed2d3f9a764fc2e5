package io.keheng.mergerequest;

import static org.assertj.core.api.Assertions.assertThat;

import io.keheng.Client;
import io.keheng.cleaning.Plans;
import io.keheng.identity.ScopeKind;
import io.keheng.identity.UnitKind;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The second of the two has what modules keep that is seldom: each of it through its own door. */
abstract class EveryRecordFixture extends OwningFixture {

  /** A hand-over of the second. */
  long handOver() {
    var today = LocalDate.now(clock);
    var party = "合作方" + unit;
    var agreed = new HashMap<String, Object>();
    agreed.put("fileNumber", "保密-" + unit);
    agreed.put("party", party);
    agreed.put("purpose", "账单寄送");
    agreed.put("parts", List.of("CONTACT"));
    agreed.put("duties", "只用于寄送，不得泄露");
    agreed.put("liability", "赔偿全部损失");
    agreed.put("validFrom", today.toString());
    agreed.put("validTo", today.plusDays(9).toString());
    var agreement = made(officer.post("/api/agreements", agreed));
    var consent = new HashMap<>(consent("THIRD_PARTY", today.toString()));
    consent.put("party", party);
    record(second, "consents", consent);
    var given =
        Map.of(
            "agreementId",
            agreement,
            "purpose",
            "寄送账单",
            "parts",
            List.of("CONTACT"),
            "numbers",
            List.of(tag + "B"));
    var id = made(officer.post("/api/hand-overs", given));
    var centre = staffs.with("customer.read", "handover.read", "handover.consent");
    assertThat(centre.post("/api/hand-overs/{id}/consent", null, id).status()).isEqualTo(204);
    return id;
  }

  /** A campaign that cleans the findings of the unit. */
  long campaign() {
    var leader =
        staffs.person(
            "customer.read", "truth.read", "cleaning.read", "cleaning.lead", "cleaning.work");
    var today = LocalDate.now(clock);
    var members =
        List.of(
            Plans.member(leader, "LEADER"),
            Plans.member(staffs.person(), "DEPARTMENT"),
            Plans.member(staffs.person(), "STAFF"),
            Plans.member(staffs.person(), "AGENT"));
    var plan = Plans.plan(unit, today, today.plusDays(60), members);
    var id = made(leader.client().post("/api/cleaning/campaigns", Map.of("plan", plan)));
    var begun = leader.client().post("/api/cleaning/campaigns/{id}/start", null, id);
    assertThat(begun.status()).as(begun.text()).isEqualTo(200);
    return id;
  }

  /** Somebody looks at the second again and again, which is unusual. */
  void lookAgainAndAgain() {
    var clerk = staffs.with(ScopeKind.OWN_UNIT, unit, "customer.read", "customer.reveal");
    for (var n = 0; n < 5; n++) {
      var look = clerk.post(CUSTOMER + "/reveal", Map.of("purpose", "CONTACT"), second);
      assertThat(look.status()).as(look.text()).isEqualTo(200);
    }
  }

  /** How many cases of repeated looks there are about a customer. */
  long cases(long customer) {
    var found = officer.get("/api/unusual-looks?customer={id}", customer);
    return found.status() == 404
        ? 0
        : found
            .json()
            .get("items")
            .valueStream()
            .filter(each -> each.get("kindLabel").asString().equals("反复查看同一客户"))
            .count();
  }

  /** Somebody of another unit. */
  Client colleague() {
    var elsewhere = staffs.unit(UnitKind.TIER1_BRANCH, staffs.headOffice().id()).id();
    return staffs.with(
        ScopeKind.OWN_UNIT, elsewhere, "customer.read", "sharing.read", "sharing.apply");
  }

  void approveShare(long share) {
    var answer = deciding.post("/api/shares/{id}/approval", Map.of(), share);
    assertThat(answer.status()).as(answer.text()).isEqualTo(204);
  }

  static long made(Client.Answer answer) {
    assertThat(answer.status()).as(answer.text()).isEqualTo(201);
    return answer.json().get("id").asLong();
  }
}

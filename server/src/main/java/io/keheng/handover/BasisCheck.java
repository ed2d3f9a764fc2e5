package io.keheng.handover;

import io.keheng.confidentiality.Agreement;
import io.keheng.confidentiality.Agreements;
import io.keheng.consent.Consents;
import io.keheng.identity.Scopes;
import io.keheng.shared.ActsFor;
import io.keheng.shared.Refusal;
import io.keheng.shared.Texts;
import io.keheng.shared.Violation;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Whether information may be handed over: an agreement in force that covers it, and each customer's
 * own consent to this receiver. Names every piece that is missing.
 */
@Component
class BasisCheck {

  private final Agreements agreements;
  private final HandOverQueries queries;
  private final Consents consents;
  private final Scopes scopes;
  private final Texts texts;
  private final Clock clock;

  BasisCheck(
      Agreements agreements,
      HandOverQueries queries,
      Consents consents,
      Scopes scopes,
      Texts texts,
      Clock clock) {
    this.agreements = agreements;
    this.queries = queries;
    this.consents = consents;
    this.scopes = scopes;
    this.texts = texts;
    this.clock = clock;
  }

  /** What a hand-over rests on. */
  record Basis(Agreement agreement, Map<String, Long> customers) {}

  @ActsFor({"S12-12", "S12-15"})
  Basis require(HandOver.Giving giving) {
    var wrong = new ArrayList<Violation>();
    var today = LocalDate.now(clock);
    var agreement =
        agreements
            .byId(giving.agreementId())
            .orElseThrow(() -> Refusal.invalid("agreementId", "handover.agreement-missing"));
    if (!agreement.inForce(today)) {
      wrong.add(
          new Violation(
              "agreementId",
              "handover.agreement-not-in-force",
              agreement.fileNumber(),
              agreement.party()));
    }
    covered(giving, agreement, wrong);
    var found = queries.within(giving.numbers(), scopes.of(HandOvers.GIVE));
    found.keySet().retainAll(queries.within(giving.numbers(), scopes.of("customer.read")).keySet());
    unknown(giving.numbers(), found.keySet(), wrong);
    found.forEach(
        (number, id) -> {
          if (!consents.allowsGiving(id, agreement.party(), today).allowed()) {
            wrong.add(
                new Violation("numbers", "handover.not-authorised", number, agreement.party()));
          }
        });
    if (!wrong.isEmpty()) {
      throw Refusal.invalid(wrong);
    }
    return new Basis(agreement, found);
  }

  private void covered(HandOver.Giving giving, Agreement agreement, List<Violation> wrong) {
    var beyond =
        giving.parts().stream()
            .filter(part -> !agreement.parts().contains(part))
            .map(part -> texts.text("sharing.part." + part))
            .collect(Collectors.joining(texts.text("handover.comma")));
    if (!beyond.isEmpty()) {
      wrong.add(new Violation("parts", "handover.parts-beyond", agreement.fileNumber(), beyond));
    }
  }

  private static void unknown(
      List<String> numbers, Collection<String> found, List<Violation> wrong) {
    numbers.stream()
        .filter(number -> !found.contains(number))
        .forEach(
            number -> wrong.add(new Violation("numbers", "handover.customer-unknown", number)));
  }
}

package io.keheng.handover;

import io.keheng.customer.PersonRecords;
import io.keheng.shared.Texts;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** To whom outside the bank a person's information was given, and what of it. */
@Component
class HandOverRecords implements PersonRecords {

  private final HandOverRepository repository;
  private final Texts texts;

  HandOverRecords(HandOverRepository repository, Texts texts) {
    this.repository = repository;
    this.texts = texts;
  }

  @Override
  public List<Sheet> of(long customerId, boolean clear) {
    var sheet = Sheet.of("hand-overs", "number", "receiver", "purpose", "parts", "on");
    for (var given : repository.ofCustomer(customerId)) {
      sheet.row(
          given.number(),
          given.party(),
          given.purpose(),
          given.parts().stream()
              .map(part -> texts.text("sharing.part." + part))
              .collect(Collectors.joining("; ")),
          given.onDay());
    }
    return List.of(sheet);
  }
}

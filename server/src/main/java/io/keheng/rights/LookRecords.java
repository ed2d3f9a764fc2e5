package io.keheng.rights;

import io.keheng.audit.Looks;
import io.keheng.customer.PersonRecords;
import io.keheng.shared.Paging;
import io.keheng.shared.Texts;
import java.util.List;
import org.springframework.stereotype.Component;

/** When and what for a person's protected information was looked at. */
@Component
class LookRecords implements PersonRecords {

  private static final int BATCH = 500;

  private final Looks looks;
  private final Texts texts;

  LookRecords(Looks looks, Texts texts) {
    this.looks = looks;
    this.texts = texts;
  }

  @Override
  public List<Sheet> of(long customerId, boolean clear) {
    var sheet = Sheet.of("looks", "at", "purpose", "reference", "parts");
    for (var page = 1; ; page++) {
      var batch = looks.ofCustomer(customerId, new Paging(page, BATCH, null));
      for (var look : batch.items()) {
        var purpose = look.purpose() == null ? "" : texts.text("audit.purpose." + look.purpose());
        sheet.row(look.at(), purpose, look.reference(), String.join("; ", look.fields()));
      }
      if ((long) page * BATCH >= batch.total()) {
        return List.of(sheet);
      }
    }
  }
}

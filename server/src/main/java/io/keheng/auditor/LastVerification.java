package io.keheng.auditor;

import io.keheng.audit.Entries;
import io.keheng.audit.Entry;
import io.keheng.audit.Kind;
import io.keheng.shared.Paging;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The last verification of the chain, wherever it was asked for, as the trail tells it. */
@Component
class LastVerification {

  record Told(boolean whole, Instant at, String staffName) {}

  private static final Entries.Criteria VERIFIED =
      new Entries.Criteria(Kind.EVENT, "audit-chain", null, "verified", null, null, null, null);

  private final Entries entries;

  LastVerification(Entries entries) {
    this.entries = entries;
  }

  Optional<Told> told() {
    return entries.page(VERIFIED, new Paging(1, 1, null)).items().stream()
        .findFirst()
        .map(entry -> new Told(whole(entry), entry.at(), entry.staffName()));
  }

  private static boolean whole(Entry entry) {
    return entry.fields().stream()
        .filter(field -> field.name().equals("whole"))
        .anyMatch(field -> field.after() != null && field.after().asBoolean());
  }
}

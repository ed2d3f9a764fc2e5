package io.keheng.confidentiality;

import io.keheng.audit.Changes;
import io.keheng.customerfile.CustomerPart;
import io.keheng.shared.Actor;
import io.keheng.shared.ActsFor;
import io.keheng.shared.Page;
import io.keheng.shared.Paging;
import io.keheng.shared.Refusal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The register of confidentiality agreements with third parties (S12-12). */
@Service
@Transactional
public class Agreements {

  /** What may be handed over: what is kept of the customer himself. */
  public static final List<CustomerPart> PARTS =
      List.of(
          CustomerPart.IDENTITY,
          CustomerPart.CONTACT,
          CustomerPart.WORK,
          CustomerPart.FINANCIAL,
          CustomerPart.PREFERENCE,
          CustomerPart.RISK);

  private static final String ENTITY = "agreement";

  private final AgreementRepository repository;
  private final Changes changes;
  private final Clock clock;

  Agreements(AgreementRepository repository, Changes changes, Clock clock) {
    this.repository = repository;
    this.changes = changes;
    this.clock = clock;
  }

  @Transactional(readOnly = true)
  Page<Agreement> list(Paging paging) {
    return new Page<>(
        repository.page(paging.limit(), paging.offset()),
        repository.count(),
        paging.number(),
        paging.limit());
  }

  @Transactional(readOnly = true)
  public Optional<Agreement> byId(long id) {
    return repository.byId(id);
  }

  @ActsFor({"S12-12", "S12-13"})
  long register(Agreement.Entered entered) {
    if (entered.parts().isEmpty() || !Set.copyOf(PARTS).containsAll(entered.parts())) {
      throw Refusal.invalid("parts", "handover.parts-missing");
    }
    if (entered.validTo().isBefore(entered.validFrom())) {
      throw Refusal.invalid("validTo", "handover.to-before");
    }
    var id =
        repository
            .insert(entered, Actor.current().staffId(), clock.instant())
            .orElseThrow(() -> Refusal.invalid("fileNumber", "handover.file-taken"));
    changes.record(ENTITY, id, "created", null, entered);
    return id;
  }

  /** Ends an agreement before its time; nothing is handed over under it from now on. */
  void end(long id, String note) {
    var before = repository.byId(id).orElseThrow(Refusal::notFound);
    if (!repository.end(id, LocalDate.now(clock), note)) {
      throw Refusal.conflict("handover.agreement-ended");
    }
    changes.record(ENTITY, id, "ended", before, repository.byId(id).orElseThrow());
  }
}

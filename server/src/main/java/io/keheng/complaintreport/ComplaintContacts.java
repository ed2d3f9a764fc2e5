package io.keheng.complaintreport;

import io.keheng.audit.Changes;
import io.keheng.identity.Scopes;
import io.keheng.identity.Units;
import io.keheng.shared.ActsFor;
import io.keheng.shared.Refusal;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who answers for complaints in each unit. */
@Service
@Transactional
class ComplaintContacts {

  private static final String ENTITY = "complaint-contact";

  private final ContactRepository repository;
  private final Units units;
  private final Scopes scopes;
  private final Changes changes;

  ComplaintContacts(ContactRepository repository, Units units, Scopes scopes, Changes changes) {
    this.repository = repository;
    this.units = units;
    this.scopes = scopes;
    this.changes = changes;
  }

  @Transactional(readOnly = true)
  List<Contact> all() {
    var scope = scopes.of("complaint.read");
    return repository.all().stream().filter(each -> scope.covers(each.unitId(), null)).toList();
  }

  /** Names department, head and contact of a unit; the next report shows what changed. */
  @ActsFor("S10-20")
  void put(Contact contact) {
    var unit = contact.unitId();
    if (units.byId(unit).isEmpty() || !scopes.of("complaint.setup").covers(unit, null)) {
      throw Refusal.notFound();
    }
    var before = repository.of(unit).orElse(null);
    if (!repository.save(contact)) {
      throw changes.stale(ENTITY, unit, before == null ? contact : before);
    }
    changes.record(ENTITY, unit, "named", before, contact);
  }
}

package io.keheng.dossier;

import io.keheng.customer.PersonRecords;
import io.keheng.shared.Paging;
import java.util.List;
import org.springframework.stereotype.Component;

/** What was talked about with a person, what may be sold to him, what was noted of him. */
@Component
class DossierRecords implements PersonRecords {

  private static final int BATCH = 500;

  private final DossierRepository dossiers;
  private final NoteRepository notes;

  DossierRecords(DossierRepository dossiers, NoteRepository notes) {
    this.dossiers = dossiers;
    this.notes = notes;
  }

  @Override
  public List<Sheet> of(long customerId, boolean clear) {
    var contacts = Sheet.of("contacts", "at", "kind", "subject", "text");
    List<Contact> batch;
    var page = 1;
    do {
      batch = dossiers.contacts(customerId, new Paging(page++, BATCH, null));
      for (var contact : batch) {
        contacts.row(contact.at(), contact.manner(), contact.subject(), contact.content());
      }
    } while (batch.size() == BATCH);
    var opportunities =
        Sheet.of("opportunities", "subject", "product", "amount", "currency", "on", "state");
    for (var chance : dossiers.opportunities(customerId)) {
      opportunities.row(
          chance.title(),
          chance.product(),
          chance.amount(),
          chance.currency(),
          chance.expectedOn(),
          chance.stage());
    }
    var noted = Sheet.of("notes", "at", "kind", "text");
    notes.of(customerId).forEach(note -> noted.row(note.at(), note.section(), note.text()));
    return List.of(contacts, opportunities, noted);
  }
}

package io.keheng.dossier;

import io.keheng.shared.Page;
import io.keheng.shared.Paging;
import io.keheng.shared.Permit;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/customers/{customer}")
class DossierController {

  record NewContact(
      @Nullable Instant at,
      Contact.@NotNull Manner manner,
      @Nullable Boolean inbound,
      @NotBlank String subject,
      @Nullable String content,
      @Nullable String nextStep) {}

  /**
   * @param version the version that was changed; absent for a new one
   */
  record OpportunityForm(
      @Nullable Long version,
      @NotBlank String title,
      @Nullable String product,
      @PositiveOrZero @Nullable BigDecimal amount,
      @Nullable String currency,
      @Nullable LocalDate expectedOn,
      Opportunity.@NotNull Stage stage) {

    Dossier.Chance chance() {
      return new Dossier.Chance(
          title, product, amount, currency == null ? "CNY" : currency, expectedOn, stage);
    }
  }

  record NewNote(Note.@NotNull Section section, @NotBlank String text) {}

  record Created(long id) {}

  private final Dossier dossier;

  DossierController(Dossier dossier) {
    this.dossier = dossier;
  }

  @Permit("customer.read")
  @GetMapping("/contacts")
  Page<Contact> contacts(@PathVariable long customer, Paging paging) {
    return dossier.contacts(customer, paging);
  }

  @Permit("customer.record")
  @PostMapping("/contacts")
  @ResponseStatus(HttpStatus.CREATED)
  Created contact(@PathVariable long customer, @Valid @RequestBody NewContact contact) {
    return new Created(
        dossier.talked(
            customer,
            new Dossier.Talk(
                contact.at(),
                contact.manner(),
                Boolean.TRUE.equals(contact.inbound()),
                contact.subject(),
                contact.content(),
                contact.nextStep())));
  }

  @Permit("customer.read")
  @GetMapping("/opportunities")
  List<Opportunity> opportunities(@PathVariable long customer) {
    return dossier.opportunities(customer);
  }

  @Permit("customer.record")
  @PostMapping("/opportunities")
  @ResponseStatus(HttpStatus.CREATED)
  Created opportunity(@PathVariable long customer, @Valid @RequestBody OpportunityForm form) {
    return new Created(dossier.found(customer, form.chance()));
  }

  @Permit("customer.record")
  @PutMapping("/opportunities/{id}")
  Opportunity move(
      @PathVariable long customer,
      @PathVariable long id,
      @Valid @RequestBody OpportunityForm form) {
    return dossier.move(customer, id, form.version() == null ? 0 : form.version(), form.chance());
  }

  @Permit("customer.read")
  @GetMapping("/notes")
  List<Note> notes(@PathVariable long customer) {
    return dossier.notes(customer);
  }

  @Permit("customer.record")
  @PostMapping("/notes")
  @ResponseStatus(HttpStatus.CREATED)
  Created note(@PathVariable long customer, @Valid @RequestBody NewNote note) {
    return new Created(dossier.noted(customer, note.section(), note.text()));
  }

  @Permit("customer.investment")
  @GetMapping("/investment")
  InvestmentRecord investment(@PathVariable long customer) {
    return dossier.investment(customer);
  }
}

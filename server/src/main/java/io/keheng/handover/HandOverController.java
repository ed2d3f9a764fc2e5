package io.keheng.handover;

import io.keheng.confidentiality.Agreements;
import io.keheng.customerfile.CustomerPart;
import io.keheng.shared.Page;
import io.keheng.shared.Paging;
import io.keheng.shared.Permit;
import io.keheng.shared.Texts;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Customer information handed over to third parties. */
@RestController
class HandOverController {

  record Form(
      @NotNull Long agreementId,
      @NotBlank @Size(max = 200) String purpose,
      @NotNull List<CustomerPart> parts,
      @NotNull List<String> numbers) {

    HandOver.Giving giving() {
      return new HandOver.Giving(
          agreementId,
          purpose.strip(),
          parts.stream().distinct().toList(),
          numbers.stream().map(String::strip).filter(n -> !n.isEmpty()).distinct().toList());
    }
  }

  record Locking(@NotBlank @Size(max = 100) String password) {}

  record Created(long id) {}

  record Choice(String code, String label) {}

  /**
   * @param duties what a party must keep to, as proposed for an agreement
   */
  record TermsView(int years, int customers, int password, String duties, List<Choice> parts) {}

  private final HandOvers handOvers;
  private final HandOverFiles files;
  private final HandOverRows rows;
  private final Texts texts;

  HandOverController(HandOvers handOvers, HandOverFiles files, HandOverRows rows, Texts texts) {
    this.handOvers = handOvers;
    this.files = files;
    this.rows = rows;
    this.texts = texts;
  }

  @Permit(HandOvers.READ)
  @GetMapping("/api/hand-over-terms")
  TermsView terms() {
    var terms = handOvers.terms();
    return new TermsView(
        terms.years(),
        terms.customers(),
        terms.password(),
        texts.text("handover.duties"),
        Agreements.PARTS.stream()
            .map(part -> new Choice(part.name(), texts.text("sharing.part." + part)))
            .toList());
  }

  @Permit(HandOvers.READ)
  @GetMapping("/api/hand-overs")
  Page<HandOverRows.Row> list(
      @RequestParam(required = false) List<HandOver.State> state, Paging paging) {
    return rows.page(state == null ? List.of() : state, paging);
  }

  @Permit(HandOvers.GIVE)
  @PostMapping("/api/hand-overs")
  @ResponseStatus(HttpStatus.CREATED)
  Created ask(@Valid @RequestBody Form form) {
    return new Created(handOvers.ask(form.giving()));
  }

  @Permit(HandOvers.READ)
  @GetMapping("/api/hand-overs/{id}")
  HandOverRows.Row one(@PathVariable long id) {
    return rows.one(id);
  }

  @Permit(HandOvers.READ)
  @GetMapping("/api/hand-overs/{id}/customers")
  List<HandOverQueries.Line> customers(@PathVariable long id) {
    return handOvers.customers(id);
  }

  /** The encrypted file, made once, after the consent. */
  @Permit(HandOvers.GIVE)
  @PostMapping("/api/hand-overs/{id}/file")
  ResponseEntity<byte[]> file(@PathVariable long id, @Valid @RequestBody Locking locking) {
    var made = files.make(id, locking.password());
    return ResponseEntity.ok()
        .cacheControl(CacheControl.noStore())
        .contentType(MediaType.parseMediaType("application/zip"))
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment().filename(made.number() + ".zip").build().toString())
        .body(made.content());
  }
}

package io.keheng.retention;

import io.keheng.identity.Scopes;
import io.keheng.rights.Rights;
import io.keheng.rights.RightsRequest;
import io.keheng.shared.Page;
import io.keheng.shared.Paging;
import io.keheng.shared.Permit;
import io.keheng.shared.Texts;
import jakarta.validation.Valid;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
class RetentionController {

  /**
   * @param ended when the relationship ended; for a closed customer
   */
  record ErasureForm(@Nullable LocalDate ended) {}

  record RecordView(
      String code,
      String label,
      RetentionTerms.Action action,
      String actionLabel,
      int years,
      String eventLabel,
      String law) {}

  /**
   * @param items how many were removed
   * @param untilOn until when it is kept
   */
  record ErasureView(
      String code,
      String label,
      RetentionRepository.Outcome outcome,
      String outcomeLabel,
      int items,
      @Nullable LocalDate untilOn,
      String law) {}

  private final Deletions deletions;
  private final RetentionRepository repository;
  private final Rights rights;
  private final Scopes scopes;
  private final Texts texts;
  private final Clock clock;

  RetentionController(
      Deletions deletions,
      RetentionRepository repository,
      Rights rights,
      Scopes scopes,
      Texts texts,
      Clock clock) {
    this.deletions = deletions;
    this.repository = repository;
    this.rights = rights;
    this.scopes = scopes;
    this.texts = texts;
    this.clock = clock;
  }

  @Permit("retention.read")
  @GetMapping("/api/retention/records")
  List<RecordView> records() {
    return deletions.terms().records().stream()
        .map(
            kept ->
                new RecordView(
                    kept.code(),
                    kept.label(),
                    kept.action(),
                    texts.text("retention.action." + kept.action()),
                    kept.years(),
                    texts.text("retention.event." + kept.after()),
                    kept.law().text()))
        .toList();
  }

  /** The customers who are only stored, and until when. */
  @Permit("retention.read")
  @GetMapping("/api/retention/locks")
  @Transactional(readOnly = true)
  Page<RetentionRepository.Lock> locks(Paging paging) {
    var scope = scopes.of("retention.read");
    return new Page<>(
        repository.page(scope, paging), repository.count(scope), paging.number(), paging.limit());
  }

  @Permit("rights.decide")
  @PostMapping("/api/rights-requests/{id}/erasure")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void erase(@PathVariable long id, @Valid @RequestBody ErasureForm form) {
    deletions.erase(id, form.ended());
  }

  /** What became of each kind of record, as the applicant is told. */
  @Permit("rights.read")
  @GetMapping("/api/rights-requests/{id}/erasure")
  List<ErasureView> erasure(@PathVariable long id) {
    var request = rights.get(id);
    return deletions.items(id).stream().map(item -> view(item, request)).toList();
  }

  private ErasureView view(RetentionRepository.Item item, RightsRequest request) {
    var kept = deletions.terms().record(item.record());
    return new ErasureView(
        kept.code(),
        kept.label(),
        item.outcome(),
        texts.text("retention.outcome." + item.outcome()),
        item.items(),
        until(kept, item, request),
        kept.law().text());
  }

  /** The term of what is kept after the answer begins with it. */
  private @Nullable LocalDate until(
      RetentionTerms.Kept kept, RetentionRepository.Item item, RightsRequest request) {
    var answered = request.answeredAt();
    return kept.after() == RetentionTerms.Event.ANSWER && answered != null
        ? kept.until(LocalDate.ofInstant(answered, clock.getZone()))
        : item.untilOn();
  }
}

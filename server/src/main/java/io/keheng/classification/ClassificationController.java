package io.keheng.classification;

import io.keheng.shared.Page;
import io.keheng.shared.Paging;
import io.keheng.shared.Permit;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.net.URI;
import java.time.LocalDate;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
class ClassificationController {

  record Start(@NotNull LocalDate asOf) {}

  private final Classifications classifications;
  private final Nights nights;

  ClassificationController(Classifications classifications, Nights nights) {
    this.classifications = classifications;
    this.nights = nights;
  }

  @Permit("classification.run")
  @PostMapping("/api/classifications")
  ResponseEntity<RunView> start(@Valid @RequestBody Start start) {
    var id = classifications.start(start.asOf());
    return ResponseEntity.accepted()
        .location(URI.create("/api/classifications/" + id))
        .body(classifications.run(id));
  }

  @Permit("classification.run")
  @DeleteMapping("/api/classifications/{id}")
  @ResponseStatus(HttpStatus.ACCEPTED)
  RunView cancel(@PathVariable long id) {
    classifications.cancel(id);
    return classifications.run(id);
  }

  @Permit("classification.read")
  @GetMapping("/api/classifications")
  Page<RunView> all(Paging paging) {
    return classifications.all(paging);
  }

  /** When the book is classified next, of which day, and what came of it last. */
  @Permit("classification.read")
  @GetMapping("/api/classifications/schedule")
  Nights.Schedule schedule() {
    return nights.schedule();
  }

  @Permit("classification.read")
  @GetMapping("/api/classifications/{id}")
  RunView run(@PathVariable long id) {
    return classifications.run(id);
  }
}

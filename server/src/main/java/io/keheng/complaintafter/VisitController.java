package io.keheng.complaintafter;

import io.keheng.complaint.PhoneLooks;
import io.keheng.identity.Units;
import io.keheng.shared.Page;
import io.keheng.shared.Paging;
import io.keheng.shared.Permit;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
class VisitController {

  /**
   * @param on any day of the week
   */
  record DrawForm(long unitId, @NotNull LocalDate on) {}

  record Drawn(long id) {}

  record Telephone(String number) {}

  record RoundLine(
      long id,
      @Nullable String unitName,
      LocalDate weekOn,
      LocalDate dueOn,
      int percent,
      int population,
      int drawn,
      Instant at,
      String staffName) {}

  /**
   * @param seed as text, since it is longer than a number of a browser
   * @param reproduced whether seed and population give the same draw again
   */
  record RoundView(
      RoundLine line,
      String generator,
      String seed,
      boolean reproduced,
      List<VisitRound.Candidate> population) {}

  private final Visits visits;
  private final VisitDraws draws;
  private final PhoneLooks phones;
  private final VisitRepository repository;
  private final Units units;

  VisitController(
      Visits visits, VisitDraws draws, PhoneLooks phones, VisitRepository repository, Units units) {
    this.visits = visits;
    this.draws = draws;
    this.phones = phones;
    this.repository = repository;
    this.units = units;
  }

  @Permit("complaint.read")
  @GetMapping("/api/complaint-visits")
  Page<Visits.Line> visits(
      @RequestParam(required = false) @Nullable Long unit,
      @RequestParam(required = false) @Nullable Boolean late,
      Paging paging) {
    return visits.page(unit, late, paging);
  }

  /** The telephone of a complainant who is no customer, in clear; the look is recorded. */
  @Permit("complaint.handle")
  @PostMapping("/api/complaints/{id}/telephone")
  ResponseEntity<Telephone> telephone(@PathVariable long id) {
    return ResponseEntity.ok()
        .cacheControl(CacheControl.noStore())
        .body(new Telephone(phones.show(id)));
  }

  @Permit("complaint.read")
  @GetMapping("/api/complaint-visit-rounds")
  Page<RoundLine> rounds(Paging paging) {
    return draws.page(paging).map(this::line);
  }

  @Permit("complaint.approve")
  @PostMapping("/api/complaint-visit-rounds")
  @ResponseStatus(HttpStatus.CREATED)
  Drawn draw(@Valid @RequestBody DrawForm form) {
    return new Drawn(draws.draw(form.unitId(), form.on()));
  }

  @Permit("complaint.read")
  @GetMapping("/api/complaint-visit-rounds/{id}")
  RoundView round(@PathVariable long id) {
    var round = draws.get(id);
    return new RoundView(
        line(round),
        round.generator(),
        Long.toString(round.seed()),
        draws.reproduced(round),
        repository.candidates(id));
  }

  private RoundLine line(VisitRound round) {
    return new RoundLine(
        round.id(),
        units.names().get(round.unitId()),
        round.weekOn(),
        round.dueOn(),
        round.percent(),
        round.population(),
        round.drawn(),
        round.at(),
        round.staffName());
  }
}

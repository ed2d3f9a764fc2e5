package io.keheng.incident;

import io.keheng.incident.IncidentForms.Case;
import io.keheng.incident.IncidentForms.Closure;
import io.keheng.incident.IncidentForms.Notice;
import io.keheng.incident.IncidentForms.Opening;
import io.keheng.incident.IncidentForms.Report;
import io.keheng.incident.IncidentForms.Saving;
import io.keheng.incident.IncidentForms.Search;
import io.keheng.incident.IncidentForms.Telling;
import io.keheng.shared.Page;
import io.keheng.shared.Paging;
import io.keheng.shared.Permit;
import jakarta.validation.Valid;
import java.util.List;
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
@RequestMapping("/api/incidents")
class IncidentController {

  record Line(Incident incident, ReportClock.Due due) {}

  record Detail(
      Incident incident,
      ReportClock.Due due,
      AffectedRepository.Count affected,
      List<Step> steps) {}

  private final Incidents incidents;
  private final ToldLeaks told;
  private final IncidentRepository repository;
  private final AffectedRepository touched;
  private final ReportClock reports;
  private final SearchTerms terms;

  IncidentController(
      Incidents incidents,
      ToldLeaks told,
      IncidentRepository repository,
      AffectedRepository touched,
      ReportClock reports,
      SearchTerms terms) {
    this.incidents = incidents;
    this.told = told;
    this.repository = repository;
    this.touched = touched;
    this.reports = reports;
    this.terms = terms;
  }

  @Permit("incident.read")
  @GetMapping
  Page<Line> page(Paging paging) {
    var lines =
        repository.page(paging).stream().map(each -> new Line(each, reports.of(each))).toList();
    return new Page<>(lines, repository.count(), paging.number(), paging.limit());
  }

  @Permit("incident.read")
  @GetMapping("/{id}")
  Detail one(@PathVariable long id) {
    var incident = incidents.get(id);
    return new Detail(incident, reports.of(incident), touched.count(id), repository.steps(id));
  }

  @Permit(Incidents.WRITE)
  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  Incident open(@Valid @RequestBody Opening body) {
    return incidents.open(body.facts().facts(), body.drill());
  }

  /** A leak as any member of the staff tells it. */
  @Permit.AnyStaff
  @PostMapping("/told")
  @ResponseStatus(HttpStatus.CREATED)
  ToldLeaks.Told tell(@Valid @RequestBody Telling body) {
    return told.tell(body.kind(), body.title().strip(), body.happened(), body.foundAt());
  }

  /** What the acting person told. */
  @Permit.AnyStaff
  @GetMapping("/told")
  Page<ToldLeaks.Told> told(Paging paging) {
    return told.own(paging);
  }

  @Permit(Incidents.WRITE)
  @PutMapping("/{id}")
  Incident change(@PathVariable long id, @Valid @RequestBody Saving body) {
    return incidents.change(id, body.facts().facts(), body.version());
  }

  @Permit("incident.read")
  @GetMapping("/{id}/affected")
  Page<AffectedRepository.Line> affected(@PathVariable long id, Paging paging) {
    incidents.get(id);
    return new Page<>(
        touched.page(id, paging), touched.count(id).touched(), paging.number(), paging.limit());
  }

  @Permit(Incidents.WRITE)
  @PostMapping("/{id}/affected")
  AffectedRepository.Count search(@PathVariable long id, @Valid @RequestBody Search body) {
    return incidents.search(id, terms.search(body), terms.told(body));
  }

  @Permit(Incidents.WRITE)
  @PostMapping("/{id}/report")
  Incident report(@PathVariable long id, @Valid @RequestBody Report body) {
    return incidents.report(id, body.at(), body.contents());
  }

  @Permit(Incidents.WRITE)
  @PostMapping("/{id}/notices")
  AffectedRepository.Count notify(@PathVariable long id, @Valid @RequestBody Notice body) {
    return incidents.notify(id, body.contents());
  }

  @Permit(Incidents.WRITE)
  @PostMapping("/{id}/cases")
  @ResponseStatus(HttpStatus.CREATED)
  void accuse(@PathVariable long id, @Valid @RequestBody Case body) {
    incidents.accuse(id, body.staffNo().strip(), body.conduct(), body.consequence());
  }

  @Permit(Incidents.WRITE)
  @PostMapping("/{id}/closure")
  Incident close(@PathVariable long id, @Valid @RequestBody Closure body) {
    return incidents.close(id, body.lessons());
  }
}

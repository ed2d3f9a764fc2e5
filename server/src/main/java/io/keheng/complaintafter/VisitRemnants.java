package io.keheng.complaintafter;

import io.keheng.complaint.CaseRemnants;
import org.springframework.stereotype.Component;

/** Visits of a case that is no longer kept: the draw still shows how many there were. */
@Component
class VisitRemnants implements CaseRemnants {

  private final VisitRepository repository;

  VisitRemnants(VisitRepository repository) {
    this.repository = repository;
  }

  @Override
  public void remove(long caseId) {
    repository.forget(caseId);
  }
}

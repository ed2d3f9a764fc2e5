package io.keheng.complaint;

import io.keheng.complaintclock.Clocks;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Removes cases that are no longer kept, with all that modules above keep of them. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class EndedCases {

  private final List<CaseRemnants> remnants;
  private final EndedCaseRepository repository;
  private final Clocks clocks;

  EndedCases(List<CaseRemnants> remnants, EndedCaseRepository repository, Clocks clocks) {
    this.remnants = remnants;
    this.repository = repository;
    this.clocks = clocks;
  }

  public void remove(long caseId) {
    remnants.forEach(remnant -> remnant.remove(caseId));
    clocks.remove(caseId);
    repository.remove(caseId);
  }
}

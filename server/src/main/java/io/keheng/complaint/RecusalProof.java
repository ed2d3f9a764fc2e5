package io.keheng.complaint;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Keeps a check that somebody did not pass, though what he wanted is undone. */
@Service
class RecusalProof {

  private final SubjectRepository subjects;

  RecusalProof(SubjectRepository subjects) {
    this.subjects = subjects;
  }

  @Transactional(propagation = Propagation.REQUIRES_NEW)
  void keep(long caseId, Recusals.Check check) {
    subjects.checked(caseId, check);
  }
}

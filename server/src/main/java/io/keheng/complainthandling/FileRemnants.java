package io.keheng.complainthandling;

import io.keheng.complaint.CaseRemnants;
import io.keheng.evidence.Attachments;
import org.springframework.stereotype.Component;

/** Files of a case that is no longer kept. */
@Component
class FileRemnants implements CaseRemnants {

  private final Attachments attachments;

  FileRemnants(Attachments attachments) {
    this.attachments = attachments;
  }

  @Override
  public void remove(long caseId) {
    attachments.remove(CaseFiles.ENTITY, caseId);
  }
}

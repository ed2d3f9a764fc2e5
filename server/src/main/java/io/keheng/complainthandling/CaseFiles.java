package io.keheng.complainthandling;

import io.keheng.complaint.CaseActs;
import io.keheng.evidence.Attachment;
import io.keheng.evidence.Attachments;
import io.keheng.procedure.Act;
import io.keheng.shared.ActsFor;
import io.keheng.shared.Refusal;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Files of a case: what the complainant brought and what the investigation found. */
@Service
@Transactional
public class CaseFiles {

  static final String ENTITY = "complaint";

  private final CaseActs acts;
  private final Attachments attachments;

  CaseFiles(CaseActs acts, Attachments attachments) {
    this.acts = acts;
    this.attachments = attachments;
  }

  @ActsFor({"S10-45", "S10-48"})
  public void add(long id, long version, String name, byte[] content) {
    var complaint = acts.at("complaint.handle", id, version);
    var file = attachments.add(ENTITY, id, name, content);
    acts.act(complaint, Act.NOTED, null, Map.of("file", file.name(), "sha256", file.sha256()));
  }

  /** The names of the files of a case. */
  @Transactional(readOnly = true)
  public List<String> names(long id) {
    return of(id).stream().map(Attachment::name).toList();
  }

  @Transactional(readOnly = true)
  List<Attachment> of(long id) {
    acts.seen("complaint.read", id);
    return attachments.of(ENTITY, id);
  }

  /** One file of a case that may be seen; refuses (404) others. */
  @Transactional(readOnly = true)
  Attachment one(long id, long file) {
    acts.seen("complaint.read", id);
    return attachments.byId(ENTITY, id, file).orElseThrow(Refusal::notFound);
  }

  @Transactional(readOnly = true)
  byte[] content(Attachment file) {
    return attachments.content(file);
  }
}

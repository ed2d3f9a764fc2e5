package io.keheng.complaintafter;

import io.keheng.complaint.CaseActs;
import io.keheng.procedure.Act;
import io.keheng.shared.ActsFor;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A leader talks to a complainant who is still not content 领导介入 (S10-39). */
@Service
@Transactional
class LeaderTalks {

  private final CaseActs acts;

  LeaderTalks(CaseActs acts) {
    this.acts = acts;
  }

  @ActsFor("S10-39")
  void talked(long id, long version, String said) {
    acts.act(acts.at("complaint.approve", id, version), Act.LEADER_TALKED, said, Map.of());
  }
}

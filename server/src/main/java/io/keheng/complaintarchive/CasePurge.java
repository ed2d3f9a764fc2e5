package io.keheng.complaintarchive;

import io.keheng.audit.Changes;
import io.keheng.complaint.EndedCases;
import io.keheng.retention.EndedRecords;
import io.keheng.shared.ActsFor;
import java.time.LocalDate;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Removes archived cases whose term is over and that no lawsuit holds, with their messages and
 * files. Of each the trail and its place in the volume keep the number and the days.
 */
@Service
@Transactional(propagation = Propagation.MANDATORY)
class CasePurge implements EndedRecords {

  private final PurgeQueries queries;
  private final VolumeRepository volumes;
  private final CaseHoldRepository holds;
  private final EndedCases cases;
  private final Changes changes;

  CasePurge(
      PurgeQueries queries,
      VolumeRepository volumes,
      CaseHoldRepository holds,
      EndedCases cases,
      Changes changes) {
    this.queries = queries;
    this.volumes = volumes;
    this.holds = holds;
    this.cases = cases;
    this.changes = changes;
  }

  @Override
  public String record() {
    return "COMPLAINT";
  }

  @Override
  @ActsFor("S10-53")
  public int remove(LocalDate day) {
    var ended = queries.ended(day);
    for (var each : ended) {
      cases.remove(each.id());
      holds.forget(each.id());
      volumes.purged(each.id(), day);
      changes.record(
          "complaint",
          each.id(),
          "PURGED",
          null,
          Map.of("number", each.number(), "keepUntil", each.keepUntil(), "on", day));
    }
    return ended.size();
  }
}

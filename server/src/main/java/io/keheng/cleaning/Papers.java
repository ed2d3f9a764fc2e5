package io.keheng.cleaning;

import io.keheng.audit.Changes;
import io.keheng.shared.Actor;
import io.keheng.shared.ActsFor;
import io.keheng.shared.Refusal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** What a campaign puts on paper: letters, the acceptance, the summary report. */
@Service
@Transactional
class Papers {

  /**
   * @param shares what each person had to do and what is left
   */
  record Figures(long items, long open, long overdue, List<Work.Share> shares) {}

  /**
   * @param submitted null until the report is submitted; then its figures stand
   */
  record Summary(
      Campaign campaign,
      Figures figures,
      List<PaperRepository.Acceptance> acceptances,
      int letters,
      PaperRepository.@Nullable Report submitted) {}

  private final Campaigns campaigns;
  private final CampaignRepository repository;
  private final Work work;
  private final PaperRepository papers;
  private final Changes changes;
  private final JsonMapper json;
  private final Clock clock;

  Papers(
      Campaigns campaigns,
      CampaignRepository repository,
      Work work,
      PaperRepository papers,
      Changes changes,
      JsonMapper json,
      Clock clock) {
    this.campaigns = campaigns;
    this.repository = repository;
    this.work = work;
    this.papers = papers;
    this.changes = changes;
    this.json = json;
    this.clock = clock;
  }

  /** Applies for the acceptance of what was prepared (S20-05). */
  @ActsFor("S20-05")
  Summary apply(long campaign, String text) {
    Work.running(campaigns.led(campaign));
    if (papers.acceptances(campaign).stream().anyMatch(each -> each.passed() == null)) {
      throw Refusal.conflict("cleaning.applied");
    }
    var id = papers.apply(campaign, text, LocalDate.now(clock), Actor.current().staffId());
    changes.record("cleaning-acceptance", id, "created", null, text);
    return summary(campaign);
  }

  /** Accepts, or says by when what failed is put right; never who applied (S20-06). */
  @ActsFor("S20-06")
  Summary decide(
      long campaign, long id, boolean passed, String note, @Nullable LocalDate rectifyBy) {
    Work.running(campaigns.led(campaign));
    var before =
        papers.acceptances(campaign).stream()
            .filter(each -> each.id() == id)
            .findFirst()
            .orElseThrow(Refusal::notFound);
    if (before.passed() != null) {
      throw Refusal.conflict("cleaning.decided");
    }
    if (before.applicant() == Actor.current().staffId()) {
      throw Refusal.forbidden("cleaning.own-application");
    }
    if (!passed && rectifyBy == null) {
      throw Refusal.invalid("rectifyBy", "cleaning.rectify-by");
    }
    var after =
        new PaperRepository.Acceptance(
            id,
            campaign,
            before.text(),
            before.appliedOn(),
            before.applicant(),
            passed,
            LocalDate.now(clock),
            Actor.current().name(),
            note,
            passed ? null : rectifyBy);
    papers.decide(after);
    changes.record("cleaning-acceptance", id, passed ? "approved" : "rejected", before, after);
    if (passed) {
      campaigns.mark(campaign, Campaign.StepKind.ACCEPTANCE, note);
    }
    return summary(campaign);
  }

  @Transactional(readOnly = true)
  Summary summary(long campaign) {
    var led = campaigns.led(campaign);
    var shares = work.shares(campaign);
    return new Summary(
        led,
        new Figures(
            shares.stream().mapToLong(share -> share.load().items()).sum(),
            shares.stream().mapToLong(share -> share.load().open()).sum(),
            shares.stream().mapToLong(share -> share.load().overdue()).sum(),
            shares),
        papers.acceptances(campaign),
        papers.letters(campaign).size(),
        papers.report(campaign).orElse(null));
  }

  /** Submits the summary report with the figures of the day and closes the campaign (S20-09). */
  @ActsFor("S20-09")
  Summary submit(long campaign, String text) {
    Work.running(campaigns.led(campaign));
    var figures = json.writeValueAsString(summary(campaign).figures());
    var report =
        new PaperRepository.Report(text, figures, LocalDate.now(clock), Actor.current().name());
    papers.submit(campaign, report);
    campaigns.mark(campaign, Campaign.StepKind.REPORT, null);
    repository.state(campaign, Campaign.State.CLOSED);
    changes.record("cleaning-report", campaign, "created", null, report);
    return summary(campaign);
  }
}

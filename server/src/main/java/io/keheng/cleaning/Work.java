package io.keheng.cleaning;

import io.keheng.audit.Changes;
import io.keheng.identity.Scopes;
import io.keheng.identity.StaffDirectory;
import io.keheng.identity.StaffName;
import io.keheng.shared.Actor;
import io.keheng.shared.ActsFor;
import io.keheng.shared.Page;
import io.keheng.shared.Paging;
import io.keheng.shared.Refusal;
import io.keheng.shared.Texts;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The items of a campaign: who does what by when, with what evidence and consequence. */
@Service
@Transactional
class Work {

  /**
   * @param consequence code of what follows by the table; null while nothing does
   */
  record Line(
      ItemQueries.Row item,
      String checkLabel,
      String fieldLabel,
      @Nullable String assigneeName,
      @Nullable String consequence,
      @Nullable String consequenceLabel) {}

  /** What one person has to do. */
  record Share(ItemQueries.Load load, @Nullable String name) {}

  /**
   * A line of the circular 通报.
   *
   * @param consequence code of the gravest that follows
   */
  record Overdue(Share share, @Nullable String consequence, @Nullable String consequenceLabel) {}

  private record Assigned(long staffId, LocalDate dueOn, int items) {}

  private final Campaigns campaigns;
  private final ItemRepository repository;
  private final ItemQueries queries;
  private final CleaningTerms terms;
  private final CleaningNews news;
  private final StaffDirectory staff;
  private final Scopes scopes;
  private final Changes changes;
  private final Texts texts;
  private final Clock clock;

  Work(
      Campaigns campaigns,
      ItemRepository repository,
      ItemQueries queries,
      CleaningTerms terms,
      CleaningNews news,
      StaffDirectory staff,
      Scopes scopes,
      Changes changes,
      Texts texts,
      Clock clock) {
    this.campaigns = campaigns;
    this.repository = repository;
    this.queries = queries;
    this.terms = terms;
    this.news = news;
    this.staff = staff;
    this.scopes = scopes;
    this.changes = changes;
    this.texts = texts;
    this.clock = clock;
  }

  @Transactional(readOnly = true)
  @ActsFor("S20-08")
  Page<Line> page(long campaign, boolean mine, @Nullable Boolean open, Paging paging) {
    var amnesty = campaigns.get(campaign).plan().amnestyOn();
    var assignee = mine ? Actor.current().staffId() : null;
    var rows = queries.page(campaign, assignee, open, paging);
    var names =
        staff.names(
            rows.stream()
                .map(ItemQueries.Row::assigneeId)
                .filter(Objects::nonNull)
                .distinct()
                .toList());
    return new Page<>(
        rows.stream().map(row -> line(row, amnesty, names)).toList(),
        queries.count(campaign, assignee, open),
        paging.number(),
        paging.limit());
  }

  @Transactional(readOnly = true)
  List<Share> shares(long campaign) {
    campaigns.get(campaign);
    var loads = queries.loads(campaign, today());
    var names =
        staff.names(
            loads.stream()
                .map(ItemQueries.Load::assigneeId)
                .filter(Objects::nonNull)
                .distinct()
                .toList());
    return loads.stream().map(load -> new Share(load, name(names, load.assigneeId()))).toList();
  }

  /** Who is late, with what follows by the table. */
  @Transactional(readOnly = true)
  @ActsFor({"S20-06", "S20-08"})
  List<Overdue> circular(long campaign) {
    var amnesty = campaigns.led(campaign).plan().amnestyOn();
    var consequence = terms.consequence(amnesty, null, today());
    return shares(campaign).stream()
        .filter(share -> share.load().overdue() > 0)
        .map(share -> new Overdue(share, consequence, label(consequence)))
        .toList();
  }

  /** Gives items to somebody in service, with a deadline, and tells him. */
  @ActsFor("S20-03")
  int assign(long campaign, Collection<Long> items, long staffId, LocalDate due) {
    var running = running(campaigns.led(campaign));
    if (!staff.inService(staffId)) {
      throw Refusal.invalid("staffId", "cleaning.people");
    }
    if (due.isBefore(today())) {
      throw Refusal.invalid("dueOn", "cleaning.past");
    }
    var assigned = repository.assign(campaign, items, staffId, due);
    changes.record(
        Campaigns.ENTITY, campaign, "assigned", null, new Assigned(staffId, due, assigned));
    news.assigned(running, repository.loadOf(campaign, staffId, today()), due);
    return assigned;
  }

  /** Keeps what was done about an item; the finding itself closes by its re-check. */
  @ActsFor("S20-03")
  void evidence(long campaign, long item, String text) {
    running(campaigns.get(campaign));
    if (!repository.evidence(campaign, item, text, Actor.current().name(), clock.instant())) {
      throw Refusal.notFound();
    }
    changes.record("cleaning-item", item, "evidence", null, text);
  }

  static Campaign running(Campaign campaign) {
    if (campaign.state() != Campaign.State.RUNNING) {
      throw Refusal.conflict("cleaning.not-running");
    }
    return campaign;
  }

  private Line line(ItemQueries.Row row, LocalDate amnesty, Map<Long, StaffName> names) {
    var consequence = terms.consequence(amnesty, row.settledOn(), today());
    return new Line(
        row,
        texts.text("truthfulness.check." + row.checkCode()),
        texts.text("customer.field." + row.field()),
        name(names, row.assigneeId()),
        consequence,
        label(consequence));
  }

  private @Nullable String label(@Nullable String consequence) {
    return consequence == null ? null : texts.text("cleaning.consequence." + consequence);
  }

  private static @Nullable String name(Map<Long, StaffName> names, @Nullable Long id) {
    var known = id == null ? null : names.get(id);
    return known == null ? null : known.name();
  }

  private LocalDate today() {
    return LocalDate.now(clock);
  }
}

package io.keheng.assessment;

import io.keheng.assessment.PointRepository.Case;
import io.keheng.assessment.PointRepository.Draft;
import io.keheng.audit.Changes;
import io.keheng.complaint.CaseActs;
import io.keheng.complaint.Recusals;
import io.keheng.identity.DataScope;
import io.keheng.identity.Scopes;
import io.keheng.identity.Units;
import io.keheng.procedure.Channel;
import io.keheng.shared.Actor;
import io.keheng.shared.ActsFor;
import io.keheng.shared.Page;
import io.keheng.shared.Paging;
import io.keheng.shared.Refusal;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The ledger of service quality: posted to, read, and undone entry by entry. */
@Service
@Transactional
class ServicePoints {

  static final String READ = "assessment.read";
  static final String POST = "assessment.post";
  static final String DECIDE = "assessment.decide";

  private static final String ENTITY = "service-point";

  /**
   * A fault as somebody posts it by hand.
   *
   * @param amount null for none, as usual
   * @param caseId the complaint it comes from; null for none
   */
  record Posting(
      Whose whose,
      String fault,
      @Nullable BigDecimal amount,
      String evidence,
      @Nullable Long caseId,
      LocalDate onDay) {}

  /** A customer's written praise. */
  record Praise(Whose whose, String customer, Channel channel, String text, LocalDate onDay) {}

  /** Whom a form names: a person, or a unit. */
  record Whose(@Nullable Long staffId, @Nullable Long unitId) {}

  private final PointRepository repository;
  private final PointQueries queries;
  private final Subjects subjects;
  private final Faults faults;
  private final CaseActs acts;
  private final Recusals recusals;
  private final Scopes scopes;
  private final Units units;
  private final PointNews news;
  private final Changes changes;
  private final Clock clock;

  ServicePoints(
      PointRepository repository,
      PointQueries queries,
      Subjects subjects,
      Faults faults,
      CaseActs acts,
      Recusals recusals,
      Scopes scopes,
      Units units,
      PointNews news,
      Changes changes,
      Clock clock) {
    this.repository = repository;
    this.queries = queries;
    this.subjects = subjects;
    this.faults = faults;
    this.acts = acts;
    this.recusals = recusals;
    this.scopes = scopes;
    this.units = units;
    this.news = news;
    this.changes = changes;
    this.clock = clock;
  }

  /** Posts a fault that no proposal came to; of a complaint only one that the poster may see. */
  @ActsFor({"S10-67", "S10-70", "S10-72"})
  PointEntry post(Posting posting) {
    if (posting.fault().equals(Faults.PRAISE)) {
      throw Refusal.invalid("fault", "assessment.fault");
    }
    var subject = subjects.of(posting.whose());
    past(posting.onDay());
    var weight = faults.weight(posting.fault(), posting.onDay());
    weight.check(posting.amount());
    return post(
        new Draft(
            subject,
            weight,
            posting.amount(),
            posting.evidence(),
            null,
            null,
            posting.caseId() == null ? null : of(posting.caseId()),
            posting.onDay(),
            null));
  }

  /** Posts what a customer's written praise earns (S10-73). */
  @ActsFor("S10-73")
  PointEntry praise(Praise praise) {
    var subject = subjects.of(praise.whose());
    past(praise.onDay());
    return post(
        new Draft(
            subject,
            faults.weight(Faults.PRAISE, praise.onDay()),
            null,
            praise.text(),
            praise.customer(),
            praise.channel().name(),
            null,
            praise.onDay(),
            null));
  }

  /** Takes part in the caller's transaction. */
  @Transactional(propagation = Propagation.MANDATORY)
  PointEntry post(Draft draft) {
    var id = repository.insert(draft, clock.instant(), Actor.current());
    var entry = repository.byId(id, DataScope.EVERYTHING).orElseThrow();
    changes.record(ENTITY, id, "posted", null, entry);
    news.posted(entry);
    return entry;
  }

  /** Undoes an entry for a reason; another person than its poster and its subject may. */
  PointEntry reverse(long id, String reason) {
    var entry = repository.byId(id, scopes.of(DECIDE)).orElseThrow(Refusal::notFound);
    if (entry.reverses() != null) {
      throw Refusal.conflict("assessment.reversed");
    }
    mayDecide(entry);
    var undone = undo(entry, reason);
    news.reversed(entry);
    return undone;
  }

  /** Undoes an entry; refuses (409) when it was undone before. */
  @Transactional(propagation = Propagation.MANDATORY)
  PointEntry undo(PointEntry entry, String reason) {
    var today = LocalDate.now(clock);
    var id =
        repository
            .reverse(entry.id(), reason, today, clock.instant(), Actor.current())
            .orElseThrow(() -> Refusal.conflict("assessment.reversed"));
    var undone = repository.byId(id, DataScope.EVERYTHING).orElseThrow();
    changes.record(ENTITY, entry.id(), "reversed", entry, undone);
    return undone;
  }

  /** Tells who may undo an entry that its complaint is not upheld any more. */
  @Transactional(propagation = Propagation.MANDATORY)
  void doubt(long id, String number) {
    news.doubted(repository.byId(id, DataScope.EVERYTHING).orElseThrow(), number);
  }

  /** Refuses the poster, the subject, and whoever must keep out of the complaint. */
  @Transactional(propagation = Propagation.MANDATORY)
  void mayDecide(PointEntry entry) {
    var me = Actor.current().staffId();
    if (entry.postedById() == me) {
      throw Refusal.forbidden("assessment.own-posting");
    }
    if (entry.isAbout(me)) {
      throw Refusal.forbidden("assessment.self");
    }
    if (entry.caseId() != null) {
      recusals.require(entry.caseId(), me, Recusals.Purpose.APPROVE);
    }
  }

  @Transactional(readOnly = true)
  Page<PointEntry> page(PointQueries.Filter filter, Paging paging) {
    var branch = filter.branch();
    var below = branch == null ? null : units.withDescendants(branch);
    var me = Actor.current().staffId();
    var seen = new PointQueries.Seen(filter, below, scopes.of(READ), me);
    return new Page<>(
        queries.page(seen, paging), queries.count(seen), paging.number(), paging.limit());
  }

  /** What was posted of the acting person himself. */
  @Transactional(readOnly = true)
  Page<PointEntry> own(Paging paging) {
    var me = Actor.current().staffId();
    return new Page<>(
        queries.own(me, paging), queries.countOwn(me), paging.number(), paging.limit());
  }

  private void past(LocalDate day) {
    if (day.isAfter(LocalDate.now(clock))) {
      throw Refusal.invalid("onDay", "assessment.future");
    }
  }

  private Case of(long caseId) {
    var complaint = acts.seen("complaint.read", caseId);
    recusals.require(caseId, Actor.current().staffId(), Recusals.Purpose.APPROVE);
    return new Case(caseId, complaint.number());
  }
}

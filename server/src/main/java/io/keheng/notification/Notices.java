package io.keheng.notification;

import io.keheng.audit.Changes;
import io.keheng.identity.Scopes;
import io.keheng.identity.Units;
import io.keheng.shared.Actor;
import io.keheng.shared.Page;
import io.keheng.shared.Paging;
import io.keheng.shared.Refusal;
import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Publishes and withdraws announcements, for units inside the publisher's scope. */
@Service
@Transactional
class Notices {

  static final String PERMISSION = "notice.publish";

  private final NoticeRepository repository;
  private final MessageRepository messages;
  private final Notifications notifications;
  private final Units units;
  private final Scopes scopes;
  private final Changes changes;
  private final Clock clock;

  Notices(
      NoticeRepository repository,
      MessageRepository messages,
      Notifications notifications,
      Units units,
      Scopes scopes,
      Changes changes,
      Clock clock) {
    this.repository = repository;
    this.messages = messages;
    this.notifications = notifications;
    this.units = units;
    this.scopes = scopes;
    this.changes = changes;
    this.clock = clock;
  }

  @Transactional(readOnly = true)
  Page<Notice> page(Paging paging) {
    var scope = scopes.of(PERMISSION);
    return new Page<>(
        repository.page(scope, paging), repository.count(scope), paging.number(), paging.limit());
  }

  @Transactional(readOnly = true)
  Notice get(long id) {
    return repository
        .seen(id, scopes.of(PERMISSION), Actor.current().staffId())
        .orElseThrow(Refusal::notFound);
  }

  /** Tells everybody with a post at the unit or below it. */
  Notice publish(String title, String body, long unitId) {
    var below = units.withDescendants(unitId);
    var scope = scopes.of(PERMISSION);
    if (below.isEmpty() || !below.stream().allMatch(unit -> scope.covers(unit, null))) {
      throw Refusal.invalid("unitId", "unit.outside-scope");
    }
    var id = repository.insert(title, body, unitId, clock.instant(), Actor.current());
    notifications.tell(
        Recipients.unitAndBelow(unitId),
        MessageKind.NOTICE,
        "notification.notice",
        List.of(Arg.text(title)),
        "/notices/" + id,
        NoticeRepository.occasion(id));
    var notice = get(id);
    changes.record("notice", id, "published", null, notice);
    return notice;
  }

  /** Takes a notice back: nobody who was told finds it any more. */
  void withdraw(long id) {
    var before = get(id);
    if (!scopes.of(PERMISSION).covers(before.unitId(), before.staffId())) {
      throw Refusal.notFound();
    }
    if (!repository.withdraw(id, clock.instant())) {
      throw Refusal.conflict("notice.withdrawn");
    }
    messages.withdraw(NoticeRepository.occasion(id));
    changes.record("notice", id, "withdrawn", before, get(id));
  }
}

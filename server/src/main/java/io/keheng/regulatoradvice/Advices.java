package io.keheng.regulatoradvice;

import io.keheng.audit.Changes;
import io.keheng.evidence.Attachment;
import io.keheng.evidence.Attachments;
import io.keheng.identity.Scopes;
import io.keheng.identity.StaffDirectory;
import io.keheng.identity.StaffName;
import io.keheng.identity.Units;
import io.keheng.procedure.Procedures;
import io.keheng.shared.Actor;
import io.keheng.shared.ActsFor;
import io.keheng.shared.Page;
import io.keheng.shared.Paging;
import io.keheng.shared.Refusal;
import io.keheng.shared.Violation;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps track of what regulators advise, to the answer (S10-21). */
@Service
@Transactional
public class Advices {

  static final String ENTITY = "regulator-advice";
  static final String READ = "improvement.read";
  private static final String MANAGE = "improvement.manage";

  private final AdviceRepository repository;
  private final Attachments attachments;
  private final Procedures procedures;
  private final StaffDirectory staff;
  private final Units units;
  private final Scopes scopes;
  private final Changes changes;
  private final AdviceNews news;
  private final Clock clock;

  Advices(
      AdviceRepository repository,
      Attachments attachments,
      Procedures procedures,
      StaffDirectory staff,
      Units units,
      Scopes scopes,
      Changes changes,
      AdviceNews news,
      Clock clock) {
    this.repository = repository;
    this.attachments = attachments;
    this.procedures = procedures;
    this.staff = staff;
    this.units = units;
    this.scopes = scopes;
    this.changes = changes;
    this.news = news;
    this.clock = clock;
  }

  @Transactional(readOnly = true)
  Page<Advice> page(@Nullable Boolean open, Paging paging) {
    var scope = scopes.of(READ);
    return new Page<>(
        repository.page(scope, open, paging),
        repository.count(scope, open),
        paging.number(),
        paging.limit());
  }

  @Transactional(readOnly = true)
  public Advice get(long id) {
    return seen(READ, id);
  }

  /** One that the acting person manages; refuses (404) others. */
  @Transactional(readOnly = true)
  public Advice managed(long id) {
    return seen(MANAGE, id);
  }

  private Advice seen(String permission, long id) {
    return repository.byId(id, scopes.of(permission)).orElseThrow(Refusal::notFound);
  }

  /** Enters a letter of a regulator; its owner and the head of the unit know of it. */
  @ActsFor("S10-21")
  long enter(AdviceForm form) {
    check(form);
    var owner = staff.byId(form.ownerId()).map(StaffName::name).orElse("");
    var id =
        repository
            .insert(form, owner, clock.instant(), Actor.current())
            .orElseThrow(() -> Refusal.conflict("regulatoradvice.entered"));
    changes.record(ENTITY, id, "ENTERED", null, form);
    news.entered(repository.byId(id, scopes.of(MANAGE)).orElseThrow());
    return id;
  }

  private void check(AdviceForm form) {
    var wrong = new ArrayList<Violation>();
    if (procedures.parameters().referrals().stream()
        .noneMatch(each -> each.code().equals(form.body()))) {
      wrong.add(new Violation("body", "regulatoradvice.body"));
    }
    if (units.byId(form.unitId()).isEmpty() || !scopes.of(MANAGE).covers(form.unitId(), null)) {
      wrong.add(new Violation("unitId", "unit.outside-scope"));
    }
    if (!staff.inService(form.ownerId())) {
      wrong.add(new Violation("ownerId", "regulatoradvice.owner"));
    }
    if (form.receivedOn().isAfter(LocalDate.now(clock))) {
      wrong.add(new Violation("receivedOn", "regulatoradvice.future"));
    }
    if (form.dueOn().isBefore(form.receivedOn())) {
      wrong.add(new Violation("dueOn", "regulatoradvice.past"));
    }
    if (!wrong.isEmpty()) {
      throw Refusal.invalid(wrong);
    }
  }

  /** Answers it; refuses (409) while no measure that it gave rise to was done. */
  @ActsFor("S10-21")
  void answer(long id, long version, String answer) {
    var advice = seen(MANAGE, id);
    if (advice.answeredAt() != null) {
      throw Refusal.conflict("regulatoradvice.answered");
    }
    if (!repository.rectified(id)) {
      throw Refusal.conflict("regulatoradvice.unrectified");
    }
    if (advice.version() != version
        || !repository.answer(advice, answer, clock.instant(), Actor.current().name())) {
      throw changes.stale(ENTITY, id, advice);
    }
    changes.record(ENTITY, id, "ANSWERED", null, Map.of("answer", answer));
  }

  void addFile(long id, String name, byte[] content) {
    var advice = seen(MANAGE, id);
    var file = attachments.add(ENTITY, advice.id(), name, content);
    changes.record(ENTITY, id, "FILE", null, Map.of("file", file.name(), "sha256", file.sha256()));
  }

  @Transactional(readOnly = true)
  List<Attachment> files(long id) {
    return attachments.of(ENTITY, get(id).id());
  }

  @Transactional(readOnly = true)
  Attachment file(long id, long file) {
    return attachments.byId(ENTITY, get(id).id(), file).orElseThrow(Refusal::notFound);
  }
}

package io.keheng.identity;

import io.keheng.audit.Changes;
import io.keheng.shared.Refusal;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Hires people, gives them posts, lets them go; every act is recorded and no history is lost. */
@Service
@Transactional
public class Staffing {

  private static final String ENTITY = "staff";

  /**
   * A new person.
   *
   * @param number staff number, also the user name; 1 to 32 letters and digits
   * @param post code of the primary post, from the post catalogue
   * @param on first day of service
   */
  public record Hire(
      String number,
      String name,
      long unitId,
      String post,
      @Nullable String mobile,
      @Nullable String email,
      LocalDate on) {}

  private record Posts(List<StaffMember.Holding> posts) {}

  private final StaffRepository repository;
  private final StaffQueries queries;
  private final Units units;
  private final Administrators administrators;
  private final Changes changes;
  private final ApplicationEventPublisher events;

  Staffing(
      StaffRepository repository,
      StaffQueries queries,
      Units units,
      Administrators administrators,
      Changes changes,
      ApplicationEventPublisher events) {
    this.repository = repository;
    this.queries = queries;
    this.units = units;
    this.administrators = administrators;
    this.changes = changes;
    this.events = events;
  }

  /** Hires a person with a primary post; gives his id. Without roles he may only sign in. */
  public long hire(Hire hire) {
    if (queries.nameByNumber(hire.number()).isPresent()) {
      throw Refusal.invalid("number", "staff.number-taken");
    }
    checkPost(hire.unitId(), hire.post(), hire.on());
    var id = repository.insert(hire, Initials.of(hire.name()));
    repository.post(id, hire.unitId(), hire.post(), StaffMember.Weight.PRIMARY, hire.on());
    changes.record(ENTITY, id, "created", null, existing(id));
    changes.record(ENTITY, id, "posted", null, new Posts(queries.posts(id)));
    return id;
  }

  void change(long id, String name, @Nullable String mobile, @Nullable String email, int version) {
    var before = existing(id, version);
    save(
        before,
        new StaffMember(
            id, before.number(), name, mobile, email, before.hiredOn(), before.leftOn(), version),
        "changed");
  }

  /**
   * Gives a post from a day on. A primary post ends the primary one held before; with {@code only}
   * every other post ends too (a move).
   */
  public void assign(
      long id, long unitId, String post, boolean primary, boolean only, LocalDate from) {
    var member = existing(id);
    if (from.isBefore(member.hiredOn())) {
      throw Refusal.invalid("from", "staff.before-hired", member.hiredOn());
    }
    if (member.leftOn() != null && from.isAfter(member.leftOn())) {
      throw Refusal.invalid("from", "staff.after-left", member.leftOn());
    }
    checkPost(unitId, post, from);
    var before = new Posts(queries.posts(id));
    var ended = EnumSet.noneOf(StaffMember.Weight.class);
    if (primary || only) {
      ended.add(StaffMember.Weight.PRIMARY);
    }
    if (only) {
      ended.add(StaffMember.Weight.ADDITIONAL);
    }
    if (!ended.isEmpty()) {
      repository.endPosts(id, ended, from.minusDays(1));
    }
    var weight = primary || only ? StaffMember.Weight.PRIMARY : StaffMember.Weight.ADDITIONAL;
    repository.post(id, unitId, post, weight, from);
    changes.record(ENTITY, id, "posted", before, new Posts(queries.posts(id)));
  }

  /** Lets a person go: his posts end, he signs in no more after his last day. */
  public void depart(long id, LocalDate on, int version) {
    var before = existing(id, version);
    if (on.isBefore(before.hiredOn())) {
      throw Refusal.invalid("on", "staff.before-hired", before.hiredOn());
    }
    repository.endPosts(id, EnumSet.allOf(StaffMember.Weight.class), on);
    save(
        before,
        new StaffMember(
            id,
            before.number(),
            before.name(),
            before.mobile(),
            before.email(),
            before.hiredOn(),
            on,
            version),
        "departed");
    administrators.keepOne();
    events.publishEvent(new StaffDeparted(id, on));
  }

  private void save(StaffMember before, StaffMember after, String action) {
    if (!repository.update(after, Initials.of(after.name()))) {
      throw changes.stale(ENTITY, before.id(), existing(before.id()));
    }
    changes.record(ENTITY, before.id(), action, before, existing(before.id()));
  }

  private StaffMember existing(long id, int version) {
    var member = existing(id);
    if (member.version() != version) {
      throw changes.stale(ENTITY, id, member);
    }
    return member;
  }

  private StaffMember existing(long id) {
    return repository.byId(id).orElseThrow(Refusal::notFound);
  }

  private void checkPost(long unitId, String post, LocalDate on) {
    var unit =
        units.byId(unitId).orElseThrow(() -> Refusal.invalid("unitId", "unit.parent-missing"));
    if (unit.closedOn() != null && on.isAfter(unit.closedOn())) {
      throw Refusal.invalid("unitId", "unit.parent-closed");
    }
    if (!repository.postKnown(post)) {
      throw Refusal.invalid("post", "staff.post-unknown");
    }
  }
}

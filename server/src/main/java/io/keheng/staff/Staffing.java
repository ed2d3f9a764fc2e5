package io.keheng.staff;

import io.keheng.audit.Changes;
import io.keheng.identity.StaffDirectory;
import io.keheng.identity.StaffMember;
import io.keheng.identity.StaffQueries;
import io.keheng.role.AdministratorQueries;
import io.keheng.shared.Refusal;
import java.time.LocalDate;
import java.util.EnumSet;
import org.jspecify.annotations.Nullable;
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
   * @param number staff number, also the user name; 1 to 32 letters, digits, dots and dashes
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

  private final StaffRepository repository;
  private final StaffQueries queries;
  private final Postings postings;
  private final AdministratorQueries administrators;
  private final StaffDirectory directory;
  private final Changes changes;

  Staffing(
      StaffRepository repository,
      StaffQueries queries,
      Postings postings,
      AdministratorQueries administrators,
      StaffDirectory directory,
      Changes changes) {
    this.repository = repository;
    this.queries = queries;
    this.postings = postings;
    this.administrators = administrators;
    this.directory = directory;
    this.changes = changes;
  }

  /** Hires a person with a primary post; gives his id. Without roles he may only sign in. */
  public long hire(Hire hire) {
    if (queries.nameByNumber(hire.number()).isPresent()) {
      throw Refusal.invalid("number", "staff.number-taken");
    }
    var id = repository.insert(hire, Initials.of(hire.name()));
    var member = repository.byId(id).orElseThrow(Refusal::notFound);
    changes.record(ENTITY, id, "created", null, member);
    postings.begin(
        member,
        hire.unitId(),
        hire.post(),
        StaffMember.Weight.PRIMARY,
        EnumSet.noneOf(StaffMember.Weight.class),
        hire.on());
    return id;
  }

  void change(long id, String name, @Nullable String mobile, @Nullable String email, int version) {
    var held = existing(id, version);
    save(
        held,
        new StaffMember(
            id, held.number(), name, mobile, email, held.hiredOn(), held.leftOn(), version),
        "changed");
  }

  /**
   * Gives a post from a day on. A primary post ends the primary one held before; with {@code only}
   * every other post ends too (a move).
   */
  public void assign(
      long id, long unitId, String post, boolean primary, boolean only, LocalDate from) {
    var member = visible(id);
    var ended = EnumSet.noneOf(StaffMember.Weight.class);
    if (only) {
      ended = EnumSet.allOf(StaffMember.Weight.class);
    } else if (primary) {
      ended.add(StaffMember.Weight.PRIMARY);
    }
    var weight = primary || only ? StaffMember.Weight.PRIMARY : StaffMember.Weight.ADDITIONAL;
    postings.begin(member, unitId, post, weight, ended, from);
  }

  /** Lets a person go: his posts end, he signs in no more after his last day. */
  public void depart(long id, LocalDate on, int version) {
    var held = existing(id, version);
    if (on.isBefore(held.hiredOn())) {
      throw Refusal.invalid("on", "staff.before-hired", held.hiredOn());
    }
    var approvers = administrators.approvers();
    postings.endAll(id, on);
    save(
        held,
        new StaffMember(
            id,
            held.number(),
            held.name(),
            held.mobile(),
            held.email(),
            held.hiredOn(),
            on,
            version),
        "departed");
    if (!administrators.anyLeft()) {
      throw Refusal.refused("staff.last-administrator");
    }
    if (approvers >= 2 && administrators.approvers() < 2) {
      throw Refusal.refused("staff.last-approver");
    }
  }

  private void save(StaffMember before, StaffMember after, String action) {
    if (!repository.update(after, Initials.of(after.name()))) {
      throw changes.stale(ENTITY, before.id(), visible(before.id()));
    }
    changes.record(ENTITY, before.id(), action, before, visible(before.id()));
  }

  private StaffMember existing(long id, int version) {
    var member = visible(id);
    if (member.version() != version) {
      throw changes.stale(ENTITY, id, member);
    }
    return member;
  }

  private StaffMember visible(long id) {
    if (!directory.visible("staff.write", id)) {
      throw Refusal.notFound();
    }
    return repository.byId(id).orElseThrow(Refusal::notFound);
  }
}

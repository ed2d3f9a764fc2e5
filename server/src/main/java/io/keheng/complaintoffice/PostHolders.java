package io.keheng.complaintoffice;

import io.keheng.identity.StaffDirectory;
import io.keheng.identity.Unit;
import io.keheng.identity.Units;
import io.keheng.procedure.OfficePost;
import io.keheng.shared.ActsFor;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who does the work of a post today: its holder, who stands in for him, or a department. */
@Service
@Transactional(readOnly = true)
public class PostHolders {

  /** A person who does the work of a post. */
  public record Person(long id, String name) {}

  private final PostRepository repository;
  private final StaffDirectory staff;
  private final Units units;
  private final Clock clock;

  PostHolders(PostRepository repository, StaffDirectory staff, Units units, Clock clock) {
    this.repository = repository;
    this.staff = staff;
    this.units = units;
    this.clock = clock;
  }

  /** The post of the unit, or of the nearest above it that names one. */
  public Optional<HeldPost> nearest(long unit, OfficePost post) {
    return units.path(unit).reversed().stream()
        .map(Unit::id)
        .map(each -> repository.of(each, post))
        .flatMap(Optional::stream)
        .findFirst();
  }

  /** The one person who answers for a post today; empty for one that a department holds. */
  @ActsFor("S10-75")
  public Optional<Person> responsible(HeldPost held) {
    var deputy =
        repository.absences(held.unitId(), held.post(), today()).stream()
            .filter(each -> each.covers(today()))
            .findFirst()
            .map(each -> new Person(each.deputyId(), each.deputyName()));
    return deputy.or(
        () ->
            held.staffId() == null || held.staffName() == null
                ? Optional.empty()
                : Optional.of(new Person(held.staffId(), held.staffName())));
  }

  /** Whether somebody does the work of a post: holds it, stands in, or is of its department. */
  public boolean does(HeldPost held, long staffId) {
    var department = held.departmentId();
    if (department != null) {
      return belongs(staffId, department);
    }
    return (held.staffId() != null && held.staffId() == staffId)
        || responsible(held).filter(person -> person.id() == staffId).isPresent();
  }

  /** What holds the post, in words. */
  public String named(HeldPost held) {
    var department = held.departmentId();
    return department == null
        ? responsible(held).map(Person::name).orElse("")
        : units.byId(department).map(Unit::name).orElse("");
  }

  boolean belongs(long staffId, long department) {
    var within = units.withDescendants(department);
    return staff.posts(staffId).stream().anyMatch(post -> within.contains(post.unitId()));
  }

  LocalDate today() {
    return LocalDate.now(clock);
  }
}

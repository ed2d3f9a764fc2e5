package io.keheng.identity;

import io.keheng.shared.Language;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Names of the bank's people, those who left included. */
@Service
@Transactional(readOnly = true)
public class StaffDirectory {

  /** A post held today; the primary one first in lists. */
  public record Post(long id, long unitId, String unitName, String title) {}

  /** A telephone of somebody in service, to compare others with; never shown. */
  public record Telephone(String name, String number) {}

  /** How many are offered to choose from. */
  private static final int OFFERED = 20;

  private final StaffQueries queries;
  private final Scopes scopes;
  private final Clock clock;

  StaffDirectory(StaffQueries queries, Scopes scopes, Clock clock) {
    this.queries = queries;
    this.scopes = scopes;
    this.clock = clock;
  }

  public Optional<StaffName> byId(long id) {
    return queries.name(id);
  }

  public Optional<StaffName> byNumber(String number) {
    return queries.nameByNumber(number);
  }

  /** The names of many, by id; unknown ids are left out. */
  public Map<Long, StaffName> names(Collection<Long> ids) {
    return ids.isEmpty()
        ? Map.of()
        : queries.names(ids).stream().collect(Collectors.toMap(StaffName::id, Function.identity()));
  }

  /** The telephones of everybody in service. */
  public List<Telephone> telephones() {
    return queries.telephones(LocalDate.now(clock));
  }

  /** Whether the person works for the bank today. */
  public boolean inService(long id) {
    return queries.inService(id, LocalDate.now(clock)).isPresent();
  }

  /** The posts that the person holds today, the primary one first. */
  public List<Post> posts(long id) {
    var today = LocalDate.now(clock);
    return queries.posts(id, Language.english()).stream()
        .filter(held -> !held.fromOn().isAfter(today))
        .filter(held -> held.toOn() == null || !held.toOn().isBefore(today))
        .sorted(Comparator.comparing(StaffMember.Holding::weight))
        .map(held -> new Post(held.id(), held.unitId(), held.unitName(), held.title()))
        .toList();
  }

  /** Everybody who has, had or will have a post in one of these units. */
  public Set<Long> everOf(Collection<Long> units) {
    return units.isEmpty() ? Set.of() : queries.everOf(units);
  }

  /** Who of those in service the acting person sees by a permission, by name. */
  public List<StaffName> seen(String permission) {
    return queries.seen(scopes.of(permission), LocalDate.now(clock));
  }

  /** The first of those in service, in the whole bank, whose name or number begins with this. */
  public List<StaffName> beginning(String text) {
    return text.isBlank()
        ? List.of()
        : queries.beginning(text.strip(), LocalDate.now(clock), OFFERED);
  }

  /** Whether the acting person sees this one by a permission. */
  public boolean visible(String permission, long id) {
    return queries.visible(id, scopes.of(permission), LocalDate.now(clock));
  }
}

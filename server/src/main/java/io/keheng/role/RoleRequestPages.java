package io.keheng.role;

import io.keheng.identity.ScopeKind;
import io.keheng.identity.Scopes;
import io.keheng.identity.StaffDirectory;
import io.keheng.identity.StaffName;
import io.keheng.identity.Unit;
import io.keheng.identity.Units;
import io.keheng.identity.Wildcard;
import io.keheng.shared.Actor;
import io.keheng.shared.Page;
import io.keheng.shared.Paging;
import io.keheng.shared.Texts;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Changes of roles as the screen shows them: in names, and only what differs. */
@Service
@Transactional(readOnly = true)
class RoleRequestPages {

  /**
   * A role of a person, or a permission of a role.
   *
   * @param scope null for a permission
   */
  record Line(String name, @Nullable ScopeKind scope, List<String> units) {}

  /**
   * @param about name of the person or of the role
   * @param own whether the reader has asked for it himself
   */
  record Row(
      long id,
      RoleRequest.Kind kind,
      String about,
      @Nullable Long staffId,
      List<Line> added,
      List<Line> removed,
      RoleRequest.State state,
      String requestedBy,
      Instant requestedAt,
      @Nullable String decidedBy,
      @Nullable Instant decidedAt,
      @Nullable String note,
      boolean own) {}

  private final RoleRequestRepository repository;
  private final RoleRepository roles;
  private final Permissions permissions;
  private final StaffDirectory staff;
  private final Units units;
  private final Scopes scopes;
  private final Texts texts;
  private final JsonMapper json;
  private final Clock clock;

  RoleRequestPages(
      RoleRequestRepository repository,
      RoleRepository roles,
      Permissions permissions,
      StaffDirectory staff,
      Units units,
      Scopes scopes,
      Texts texts,
      JsonMapper json,
      Clock clock) {
    this.repository = repository;
    this.roles = roles;
    this.permissions = permissions;
    this.staff = staff;
    this.units = units;
    this.scopes = scopes;
    this.texts = texts;
    this.json = json;
    this.clock = clock;
  }

  Page<Row> list(RoleRequest.State state, Paging paging) {
    var scope = scopes.of("role.read");
    var today = LocalDate.now(clock);
    var requests = repository.page(state, scope, today, paging.limit(), paging.offset());
    var people =
        staff.names(
            requests.stream()
                .flatMap(r -> Stream.of(r.staffId(), (Long) r.requestedBy(), r.decidedBy()))
                .filter(java.util.Objects::nonNull)
                .collect(Collectors.toSet()));
    var byId = roles.all().stream().collect(Collectors.toMap(Role::id, Function.identity()));
    return new Page<>(
        requests.stream().map(request -> row(request, people, byId)).toList(),
        repository.count(state, scope, today),
        paging.number(),
        paging.limit());
  }

  private Row row(RoleRequest request, Map<Long, StaffName> people, Map<Long, Role> byId) {
    var before = lines(request, request.before(), byId);
    var wanted = lines(request, request.wanted(), byId);
    return new Row(
        request.id(),
        request.kind(),
        request.staffId() != null ? name(people, request.staffId()) : roleName(byId, request),
        request.staffId(),
        without(wanted, before),
        without(before, wanted),
        request.state(),
        name(people, request.requestedBy()),
        request.requestedAt(),
        request.decidedBy() == null ? null : name(people, request.decidedBy()),
        request.decidedAt(),
        request.note(),
        request.requestedBy() == Actor.current().staffId());
  }

  private List<Line> lines(RoleRequest request, String held, Map<Long, Role> byId) {
    return switch (request.kind()) {
      case GRANTS ->
          json.readValue(held, new TypeReference<List<Roles.Grant>>() {}).stream()
              .map(grant -> line(grant, byId))
              .toList();
      case PERMISSIONS ->
          Wildcard.expand(json.readValue(held, Role.class).permissions(), permissions.codes())
              .stream()
              .map(code -> new Line(texts.text("permission." + code), null, List.of()))
              .toList();
    };
  }

  private Line line(Roles.Grant grant, Map<Long, Role> byId) {
    var role = byId.get(grant.roleId());
    return new Line(
        role == null ? "" : role.shown(),
        grant.scope(),
        grant.unitIds().stream()
            .map(id -> units.byId(id).map(Unit::name).orElse(String.valueOf(id)))
            .toList());
  }

  private static List<Line> without(List<Line> all, List<Line> others) {
    var left = new ArrayList<>(all);
    left.removeAll(Set.copyOf(others));
    return left;
  }

  private static String name(Map<Long, StaffName> people, Long id) {
    var found = people.get(id);
    return found == null ? "" : found.name();
  }

  private static String roleName(Map<Long, Role> byId, RoleRequest request) {
    var role = request.roleId() == null ? null : byId.get(request.roleId());
    return role == null ? "" : role.shown();
  }
}

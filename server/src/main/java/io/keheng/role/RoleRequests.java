package io.keheng.role;

import io.keheng.audit.Changes;
import io.keheng.identity.Scopes;
import io.keheng.identity.StaffDirectory;
import io.keheng.shared.Actor;
import io.keheng.shared.Refusal;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Changes of roles, each of which a second person must approve. Only while nobody else could
 * approve, at the setting-up of a bank, does a change take effect at once.
 */
@Service
@Transactional
public class RoleRequests {

  static final String PERMISSION = "role.approve";

  private static final TypeReference<List<Roles.Grant>> GRANTS = new TypeReference<>() {};

  private final RoleRequestRepository repository;
  private final Roles roles;
  private final Grants grants;
  private final AdministratorQueries administrators;
  private final StaffDirectory staff;
  private final Scopes scopes;
  private final Changes changes;
  private final JsonMapper json;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  RoleRequests(
      RoleRequestRepository repository,
      Roles roles,
      Grants grants,
      AdministratorQueries administrators,
      StaffDirectory staff,
      Scopes scopes,
      Changes changes,
      JsonMapper json,
      ApplicationEventPublisher events,
      Clock clock) {
    this.repository = repository;
    this.roles = roles;
    this.grants = grants;
    this.administrators = administrators;
    this.staff = staff;
    this.scopes = scopes;
    this.changes = changes;
    this.json = json;
    this.events = events;
    this.clock = clock;
  }

  /** Asks that a person holds exactly these roles; gives the request, null when it is done. */
  public @Nullable Long assign(long staffId, List<Roles.Grant> wanted) {
    grants.check(staffId, wanted);
    var held = grants.held(staffId);
    if (Set.copyOf(held).equals(Set.copyOf(wanted))) {
      return null;
    }
    if (aloneInTheBank()) {
      grants.apply(staffId, wanted);
      return null;
    }
    return ask(staffId, null, held, wanted);
  }

  /** Asks that a role is changed; one that keeps its permissions is changed at once. */
  @Nullable Long redefine(Role wanted) {
    var held = roles.check(wanted);
    if (Set.copyOf(held.permissions()).equals(Set.copyOf(wanted.permissions()))
        || aloneInTheBank()) {
      roles.redefine(wanted);
      return null;
    }
    return ask(null, wanted.id(), held, wanted);
  }

  /** Approves and carries out; not one's own request, nor a change of one's own roles. */
  void approve(long id) {
    var request = pending(id);
    var me = Actor.current().staffId();
    if (request.requestedBy() == me) {
      throw Refusal.forbidden("role-request.own");
    }
    if (!roles.permissionsOf(request.requestedBy()).contains(asksBy(request))) {
      throw Refusal.conflict("role-request.overtaken");
    }
    if (request.staffId() != null) {
      approveGrants(request, request.staffId(), me);
    } else {
      var wanted = json.readValue(request.wanted(), Role.class);
      if (grants.holds(me, wanted.id())) {
        throw Refusal.forbidden("role.not-for-oneself");
      }
      roles.redefine(wanted);
    }
    decide(request, RoleRequest.State.APPROVED, null);
  }

  void reject(long id, String note) {
    var request = pending(id);
    if (request.requestedBy() == Actor.current().staffId()) {
      throw Refusal.forbidden("role-request.own");
    }
    decide(request, RoleRequest.State.REJECTED, note);
  }

  /** Takes back one's own request. */
  void withdraw(long id) {
    var request = pending(id);
    if (request.requestedBy() != Actor.current().staffId()) {
      throw Refusal.notFound();
    }
    decide(request, RoleRequest.State.WITHDRAWN, null);
  }

  private void approveGrants(RoleRequest request, long staffId, long me) {
    if (staffId == me) {
      throw Refusal.forbidden("role.not-for-oneself");
    }
    if (!staff.visible(PERMISSION, staffId)) {
      throw Refusal.notFound();
    }
    var before = json.readValue(request.before(), GRANTS);
    if (!Set.copyOf(before).equals(Set.copyOf(grants.held(staffId)))) {
      throw Refusal.conflict("role-request.overtaken");
    }
    var wanted = json.readValue(request.wanted(), GRANTS);
    grants.check(scopes.of(Grants.PERMISSION, request.requestedBy()), wanted);
    grants.apply(staffId, wanted);
  }

  private RoleRequest pending(long id) {
    var request = repository.byId(id).orElseThrow(Refusal::notFound);
    if (request.staffId() != null
        && request.requestedBy() != Actor.current().staffId()
        && !staff.visible(PERMISSION, request.staffId())) {
      throw Refusal.notFound();
    }
    if (request.state() != RoleRequest.State.PENDING) {
      throw Refusal.conflict("role-request.decided");
    }
    return request;
  }

  private Long ask(@Nullable Long staffId, @Nullable Long roleId, Object before, Object wanted) {
    var id =
        repository
            .insert(
                staffId,
                roleId,
                json.writeValueAsString(before),
                json.writeValueAsString(wanted),
                Actor.current().staffId(),
                clock.instant())
            .orElseThrow(() -> Refusal.conflict("role-request.pending"));
    changes.record(
        staffId == null ? "role" : "staff",
        staffId == null ? String.valueOf(roleId) : String.valueOf(staffId),
        "roles-requested",
        null,
        null);
    events.publishEvent(new RoleChangeAsked(id, Actor.current().staffId(), staffId));
    return id;
  }

  private void decide(RoleRequest request, RoleRequest.State state, @Nullable String note) {
    repository.decide(request.id(), state, Actor.current().staffId(), clock.instant(), note);
    changes.record(
        "role-request",
        request.id(),
        switch (state) {
          case APPROVED -> "approved";
          case REJECTED -> "rejected";
          case WITHDRAWN, PENDING -> "withdrawn";
        },
        null,
        request);
    events.publishEvent(
        new RoleChangeDecided(
            request.id(),
            request.requestedBy(),
            Actor.current().staffId(),
            state == RoleRequest.State.APPROVED));
  }

  private static String asksBy(RoleRequest request) {
    return request.staffId() == null ? "role.write" : Grants.PERMISSION;
  }

  private boolean aloneInTheBank() {
    return administrators.approversBesides(Actor.current().staffId()) == 0;
  }
}

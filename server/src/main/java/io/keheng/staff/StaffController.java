package io.keheng.staff;

import io.keheng.identity.ScopeKind;
import io.keheng.role.RoleRequests;
import io.keheng.role.Roles;
import io.keheng.shared.Page;
import io.keheng.shared.Paging;
import io.keheng.shared.Permit;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/staff")
class StaffController {

  /**
   * @param requestId of the request that another person decides; null when nothing is asked for
   */
  record Requested(@Nullable Long requestId) {}

  record Hiring(
      @NotNull @Pattern(regexp = "[A-Za-z0-9.-]{1,32}") String number,
      @NotBlank @Size(max = 60) String name,
      @NotNull Long unitId,
      @NotBlank String post,
      @Nullable @Size(max = 20) String mobile,
      @Nullable @Email @Size(max = 100) String email,
      @NotNull LocalDate on) {}

  record Changed(
      @NotBlank @Size(max = 60) String name,
      @Nullable @Size(max = 20) String mobile,
      @Nullable @Email @Size(max = 100) String email,
      int version) {}

  record Posting(
      @NotNull Long unitId,
      @NotBlank String post,
      boolean primary,
      boolean only,
      @NotNull LocalDate from) {}

  record Departure(@NotNull LocalDate on, int version) {}

  record Granting(@NotNull Long roleId, @NotNull ScopeKind scope, @Nullable List<Long> unitIds) {}

  record Hired(long id) {}

  private final StaffPages pages;
  private final Staffing staffing;
  private final RoleRequests requests;

  StaffController(StaffPages pages, Staffing staffing, RoleRequests requests) {
    this.pages = pages;
    this.staffing = staffing;
    this.requests = requests;
  }

  @Permit("staff.read")
  @GetMapping
  Page<StaffListQueries.Row> list(StaffListQueries.Filter filter, Paging paging) {
    return pages.list(filter, paging);
  }

  @Permit("staff.read")
  @GetMapping("/{id}")
  StaffPages.Detail one(@PathVariable long id) {
    return pages.one(id);
  }

  @Permit("staff.write")
  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  Hired hire(@Valid @RequestBody Hiring body) {
    return new Hired(
        staffing.hire(
            new Staffing.Hire(
                body.number(),
                body.name().strip(),
                body.unitId(),
                body.post(),
                body.mobile(),
                body.email(),
                body.on())));
  }

  @Permit("staff.write")
  @PutMapping("/{id}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void change(@PathVariable long id, @Valid @RequestBody Changed body) {
    staffing.change(id, body.name().strip(), body.mobile(), body.email(), body.version());
  }

  @Permit("staff.write")
  @PostMapping("/{id}/posts")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void post(@PathVariable long id, @Valid @RequestBody Posting body) {
    staffing.assign(id, body.unitId(), body.post(), body.primary(), body.only(), body.from());
  }

  @Permit("staff.write")
  @PostMapping("/{id}/departure")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void depart(@PathVariable long id, @Valid @RequestBody Departure body) {
    staffing.depart(id, body.on(), body.version());
  }

  /** Grants and revocations wait for a second person. */
  @Permit("staff.grant")
  @PutMapping("/{id}/roles")
  Requested grant(@PathVariable long id, @RequestBody List<@Valid Granting> body) {
    var wanted =
        body.stream()
            .map(
                grant ->
                    new Roles.Grant(
                        grant.roleId(),
                        grant.scope(),
                        Objects.requireNonNullElse(grant.unitIds(), List.of())))
            .toList();
    return new Requested(requests.assign(id, wanted));
  }
}

package io.keheng.role;

import io.keheng.identity.ScopeKind;
import io.keheng.shared.Permit;
import io.keheng.shared.Texts;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
class RoleController {

  record Definition(
      @NotNull @Pattern(regexp = "[a-z][a-z0-9-]{0,39}") String code,
      @NotBlank @Size(max = 60) String name,
      @NotBlank @Size(max = 60) String nameEn,
      @NotNull ScopeKind scope,
      @NotNull List<@NotBlank String> permissions,
      int version) {

    Role role(long id) {
      return new Role(id, code, name.strip(), nameEn.strip(), scope, permissions, version);
    }
  }

  record Permission(String code, String group, String groupName, String name) {}

  /**
   * @param requestId of the change that now waits for a second person; null when it is done
   */
  record Requested(@Nullable Long requestId) {}

  private final Roles roles;
  private final RoleRequests requests;
  private final Permissions permissions;
  private final RoleRepository repository;
  private final Texts texts;

  RoleController(
      Roles roles,
      RoleRequests requests,
      Permissions permissions,
      RoleRepository repository,
      Texts texts) {
    this.roles = roles;
    this.requests = requests;
    this.permissions = permissions;
    this.repository = repository;
    this.texts = texts;
  }

  @Permit("role.read")
  @GetMapping("/api/roles")
  List<Role> all() {
    return roles.all();
  }

  @Permit("role.write")
  @PostMapping("/api/roles")
  @ResponseStatus(HttpStatus.CREATED)
  Role define(@Valid @RequestBody Definition body) {
    return roles.define(body.role(0));
  }

  /** A change of permissions waits for a second person. The code of a role never changes. */
  @Permit("role.write")
  @PutMapping("/api/roles/{id}")
  Requested redefine(@PathVariable long id, @Valid @RequestBody Definition body) {
    return new Requested(requests.redefine(body.role(id)));
  }

  /** All there are, for choosing from when a role is made. */
  @Permit("role.read")
  @GetMapping("/api/permissions")
  List<Permission> permissions() {
    return permissions.codes().stream()
        .map(
            code -> {
              var group = code.substring(0, code.indexOf('.'));
              return new Permission(
                  code, group, texts.text("permission." + group), texts.text("permission." + code));
            })
        .toList();
  }

  @Permit.AnyStaff
  @GetMapping("/api/posts")
  List<PostKind> posts() {
    return repository.posts();
  }
}

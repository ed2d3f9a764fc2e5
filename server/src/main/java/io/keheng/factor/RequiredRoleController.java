package io.keheng.factor;

import io.keheng.shared.Permit;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

@RestController
class RequiredRoleController {

  record Changed(@NotNull Boolean required, int version) {}

  private final RequiredRoles roles;

  RequiredRoleController(RequiredRoles roles) {
    this.roles = roles;
  }

  /** Every role, and whether its holders must have a second factor. */
  @Permit("parameter.read")
  @GetMapping("/api/second-factor-roles")
  List<RequiredRoles.Rule> all() {
    return roles.all();
  }

  @Permit("parameter.write")
  @PutMapping("/api/second-factor-roles/{role}")
  RequiredRoles.Rule change(@PathVariable String role, @Valid @RequestBody Changed body) {
    return roles.change(role, body.required(), body.version());
  }
}

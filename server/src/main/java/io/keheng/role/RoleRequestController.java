package io.keheng.role;

import io.keheng.shared.Page;
import io.keheng.shared.Paging;
import io.keheng.shared.Permit;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Changes of roles that wait for a second person. */
@RestController
@RequestMapping("/api/role-requests")
class RoleRequestController {

  record Rejection(@NotBlank @Size(max = 200) String note) {}

  private final RoleRequests requests;
  private final RoleRequestPages pages;

  RoleRequestController(RoleRequests requests, RoleRequestPages pages) {
    this.requests = requests;
    this.pages = pages;
  }

  @Permit("role.read")
  @GetMapping
  Page<RoleRequestPages.Row> list(
      @RequestParam(defaultValue = "PENDING") RoleRequest.State state, Paging paging) {
    return pages.list(state, paging);
  }

  @Permit(RoleRequests.PERMISSION)
  @PostMapping("/{id}/approval")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void approve(@PathVariable long id) {
    requests.approve(id);
  }

  @Permit(RoleRequests.PERMISSION)
  @PostMapping("/{id}/rejection")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void reject(@PathVariable long id, @Valid @RequestBody Rejection body) {
    requests.reject(id, body.note().strip());
  }

  /** One's own request only. */
  @Permit("role.read")
  @PostMapping("/{id}/withdrawal")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void withdraw(@PathVariable long id) {
    requests.withdraw(id);
  }
}

package io.keheng.singlesignon;

import io.keheng.shared.Permit;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
class SingleSignOnController {

  record State(boolean on) {}

  private final SingleSignOnSettings settings;

  SingleSignOnController(SingleSignOnSettings settings) {
    this.settings = settings;
  }

  /** For the sign-in page: whether to offer it. */
  @Permit.Public
  @GetMapping("/api/single-sign-on")
  State state() {
    return new State(settings.provider().isPresent());
  }
}

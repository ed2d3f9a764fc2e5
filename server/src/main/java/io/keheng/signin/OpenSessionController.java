package io.keheng.signin;

import io.keheng.password.ParameterRepository;
import io.keheng.password.SignInParameters;
import io.keheng.shared.Permit;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Positive;
import java.time.Clock;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

@RestController
class ParameterController {

  record Changed(@Positive @Max(9999) int value, int version) {}

  private final SignInParameters parameters;
  private final SessionQueries sessions;
  private final Clock clock;

  ParameterController(SignInParameters parameters, SessionQueries sessions, Clock clock) {
    this.parameters = parameters;
    this.sessions = sessions;
    this.clock = clock;
  }

  @Permit("parameter.read")
  @GetMapping("/api/sign-in-parameters")
  List<ParameterRepository.Parameter> all() {
    return parameters.all();
  }

  @Permit("parameter.write")
  @PutMapping("/api/sign-in-parameters/{name}")
  ParameterRepository.Parameter change(
      @PathVariable String name, @Valid @RequestBody Changed body) {
    return parameters.change(new ParameterRepository.Parameter(name, body.value(), body.version()));
  }

  /** Who is signed in now. */
  @Permit("operations.read")
  @GetMapping("/api/sessions")
  List<SessionQueries.Open> sessions() {
    return sessions.running(clock.instant());
  }
}

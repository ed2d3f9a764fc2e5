package io.keheng.password;

import io.keheng.password.SignInParameters.Parameter;
import io.keheng.shared.Permit;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Positive;
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

  ParameterController(SignInParameters parameters) {
    this.parameters = parameters;
  }

  @Permit("parameter.read")
  @GetMapping("/api/sign-in-parameters")
  List<Parameter> all() {
    return parameters.all();
  }

  @Permit("parameter.write")
  @PutMapping("/api/sign-in-parameters/{name}")
  Parameter change(@PathVariable String name, @Valid @RequestBody Changed body) {
    return parameters.change(new Parameter(name, body.value(), body.version()));
  }
}

package io.keheng.source;

import io.keheng.shared.Permit;
import jakarta.validation.Valid;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/customers/sources")
class InformationSourceController {

  private final InformationSources sources;

  InformationSourceController(InformationSources sources) {
    this.sources = sources;
  }

  @Permit("customer.read")
  @GetMapping
  List<InformationSource> all() {
    return sources.all();
  }

  @Permit("customer.source")
  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  void register(@Valid @RequestBody InformationSource source) {
    sources.register(source);
  }
}

package io.keheng.checkrun;

import io.keheng.shared.Page;
import io.keheng.shared.Paging;
import io.keheng.shared.Permit;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
class CheckRunController {

  private final CheckRuns runs;

  CheckRunController(CheckRuns runs) {
    this.runs = runs;
  }

  @Permit("truth.check")
  @GetMapping("/api/truthfulness/checks")
  Page<CheckRun> runs(Paging paging) {
    return runs.all(paging);
  }

  @Permit("truth.check")
  @GetMapping("/api/truthfulness/checks/{id}")
  CheckRun run(@PathVariable long id) {
    return runs.byId(id);
  }

  @Permit("truth.check")
  @PostMapping("/api/truthfulness/checks")
  @ResponseStatus(HttpStatus.ACCEPTED)
  CheckRun check() {
    return runs.start();
  }
}

package io.keheng.backup;

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
class BackupController {

  private final Backups backups;

  BackupController(Backups backups) {
    this.backups = backups;
  }

  @Permit("operations.backup")
  @GetMapping("/api/backups")
  Page<Backup> all(Paging paging) {
    return backups.all(paging);
  }

  @Permit("operations.backup")
  @PostMapping("/api/backups")
  @ResponseStatus(HttpStatus.ACCEPTED)
  Backup take() {
    return backups.one(backups.start());
  }

  @Permit("operations.backup")
  @PostMapping("/api/backups/{id}/proof")
  @ResponseStatus(HttpStatus.ACCEPTED)
  Backup prove(@PathVariable long id) {
    backups.startProof(id);
    return backups.one(id);
  }
}

package io.keheng.rotation;

import io.keheng.protection.Suite;
import io.keheng.shared.Permit;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
class KeyController {

  /**
   * @param replaces id of the primary key that the person saw
   * @param suite null for the one that the configuration names
   */
  record Rotation(@NotNull Integer replaces, @Nullable Suite suite) {}

  private final KeyRotations rotations;
  private final Reencryptions reencryptions;

  KeyController(KeyRotations rotations, Reencryptions reencryptions) {
    this.rotations = rotations;
    this.reencryptions = reencryptions;
  }

  @Permit("protection.read")
  @GetMapping("/api/protection/keys")
  KeyRotations.Overview keys() {
    return rotations.overview();
  }

  @Permit("protection.rotate")
  @PostMapping("/api/protection/keys")
  KeyRotations.Overview rotate(@Valid @RequestBody Rotation rotation) {
    rotations.rotate(rotation.replaces(), rotation.suite());
    return rotations.overview();
  }

  @Permit("protection.read")
  @GetMapping("/api/protection/reencryptions")
  List<Reencryption> reencryptions() {
    return reencryptions.latest();
  }

  @Permit("protection.rotate")
  @PostMapping("/api/protection/reencryptions")
  @ResponseStatus(HttpStatus.ACCEPTED)
  Reencryption start() {
    return reencryptions.start();
  }

  @Permit("protection.rotate")
  @DeleteMapping("/api/protection/reencryptions/{id}")
  @ResponseStatus(HttpStatus.ACCEPTED)
  Reencryption cancel(@PathVariable long id) {
    return reencryptions.cancel(id);
  }
}

package io.keheng.identity;

import io.keheng.shared.Permit;
import io.keheng.shared.Refusal;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/units")
class UnitController {

  record Opening(
      @Nullable Long parentId,
      @NotBlank @Size(max = 32) String code,
      @NotBlank @Size(max = 100) String name,
      @NotNull UnitKind kind,
      @NotNull LocalDate on) {}

  record Changed(
      @Nullable Long parentId,
      @NotBlank @Size(max = 32) String code,
      @NotBlank @Size(max = 100) String name,
      @NotNull UnitKind kind,
      int version) {}

  record Closure(@NotNull LocalDate on, int version) {}

  /**
   * @param path from the head office down to the unit itself
   */
  record Detail(Unit unit, List<Unit> path) {}

  private final Units units;
  private final Organisation organisation;

  UnitController(Units units, Organisation organisation) {
    this.units = units;
    this.organisation = organisation;
  }

  /** The whole tree as a flat list: everyone may see how the bank is organised. */
  @Permit.AnyStaff
  @GetMapping
  List<Unit> all() {
    return units.all();
  }

  @Permit("unit.read")
  @GetMapping("/{id}")
  Detail one(@PathVariable long id) {
    return new Detail(units.byId(id).orElseThrow(Refusal::notFound), units.path(id));
  }

  @Permit("unit.write")
  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  Unit open(@Valid @RequestBody Opening body) {
    return organisation.open(
        body.parentId(), body.code().strip(), body.name().strip(), body.kind(), body.on());
  }

  @Permit("unit.write")
  @PutMapping("/{id}")
  Unit change(@PathVariable long id, @Valid @RequestBody Changed body) {
    return organisation.change(
        id, body.parentId(), body.code().strip(), body.name().strip(), body.kind(), body.version());
  }

  @Permit("unit.write")
  @PostMapping("/{id}/closure")
  Unit close(@PathVariable long id, @Valid @RequestBody Closure body) {
    return organisation.close(id, body.on(), body.version());
  }
}

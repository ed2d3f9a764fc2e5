package io.keheng.complaintoffice;

import io.keheng.identity.Units;
import io.keheng.shared.Page;
import io.keheng.shared.Paging;
import io.keheng.shared.Permit;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/complaint-trainings")
class TrainingController {

  record Form(
      @NotNull Long staffId,
      @NotBlank String education,
      @NotNull LocalDate takenOn,
      @Nullable @Size(max = 200) String certificate) {}

  record Made(long id) {}

  record Choice(String code, String label, int months, boolean cases) {}

  record Line(
      TrainingProof proof, String educationLabel, @Nullable String unitName, boolean valid) {}

  private final Trainings trainings;
  private final Units units;

  TrainingController(Trainings trainings, Units units) {
    this.trainings = trainings;
    this.units = units;
  }

  @Permit("complaint.read")
  @GetMapping
  Page<Line> page(@RequestParam(required = false) @Nullable String education, Paging paging) {
    var names = units.names();
    return trainings
        .page(education, paging)
        .map(
            proof ->
                new Line(
                    proof,
                    label(proof.education()),
                    names.get(proof.unitId()),
                    trainings.valid(proof)));
  }

  private String label(String code) {
    return trainings.educations().stream()
        .filter(each -> each.code().equals(code))
        .findFirst()
        .map(OfficeParameters.Education::label)
        .orElse(code);
  }

  @Permit("complaint.read")
  @GetMapping("/educations")
  List<Choice> educations() {
    return trainings.educations().stream()
        .map(each -> new Choice(each.code(), each.label(), each.months(), each.cases()))
        .toList();
  }

  @Permit("complaint.read")
  @GetMapping("/figures")
  List<Trainings.Figure> figures(@RequestParam long unit) {
    return trainings.figures(unit);
  }

  @Permit("complaint.setup")
  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  Made enter(@Valid @RequestBody Form form) {
    return new Made(
        trainings.enter(form.staffId(), form.education(), form.takenOn(), form.certificate()));
  }

  @Permit("complaint.setup")
  @DeleteMapping("/{id}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void remove(@PathVariable long id) {
    trainings.remove(id);
  }
}

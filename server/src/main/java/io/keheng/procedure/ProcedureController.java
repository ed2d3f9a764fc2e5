package io.keheng.procedure;

import io.keheng.shared.Permit;
import io.keheng.shared.Texts;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import java.util.List;
import java.util.Locale;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
class ProcedureController {

  record Choice(String code, String label, List<String> rules) {}

  record ChannelView(Channel code, String label, List<String> required) {}

  record StepView(Act act, String label, boolean must, List<String> classes, List<String> rules) {}

  record ClockView(
      String code,
      String label,
      String unitLabel,
      boolean extendable,
      boolean pausable,
      List<String> rules) {}

  record View(
      String code,
      String label,
      boolean staff,
      String source,
      String number,
      List<String> rules,
      List<ChannelView> channels,
      List<Choice> classes,
      List<StepView> steps,
      List<ClockView> clocks) {}

  record AssignmentView(
      long unitId, String unitName, String procedure, List<String> besides, long version) {}

  record AssignmentForm(@NotBlank String procedure, List<String> besides, long version) {}

  private final Procedures procedures;
  private final Texts texts;

  ProcedureController(Procedures procedures, Texts texts) {
    this.procedures = procedures;
    this.texts = texts;
  }

  @Permit("complaint.read")
  @GetMapping("/api/procedures")
  List<View> all() {
    return procedures.all().stream().map(this::view).toList();
  }

  @Permit("complaint.read")
  @GetMapping("/api/procedure-assignments")
  List<AssignmentView> assignments() {
    return procedures.assignments().entrySet().stream()
        .map(
            entry ->
                new AssignmentView(
                    entry.getKey().id(),
                    entry.getKey().name(),
                    entry.getValue().procedure(),
                    entry.getValue().besides(),
                    entry.getValue().version()))
        .toList();
  }

  @Permit("complaint.setup")
  @PutMapping("/api/procedure-assignments/{unit}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void assign(@PathVariable long unit, @Valid @RequestBody AssignmentForm form) {
    procedures.assign(unit, form.procedure(), form.besides(), form.version());
  }

  private View view(Procedure procedure) {
    return new View(
        procedure.code(),
        procedure.label(),
        procedure.staff(),
        procedure.source().text(),
        procedure.number(),
        procedure.rules(),
        procedure.channels().stream()
            .map(
                each ->
                    new ChannelView(
                        each.code(),
                        texts.text("procedure.channel." + each.code()),
                        each.required()))
            .toList(),
        procedure.classes().stream()
            .map(each -> new Choice(each.code(), each.label(), each.rules()))
            .toList(),
        procedure.steps().stream()
            .map(
                step ->
                    new StepView(
                        step.act(), step.label(), step.must(), step.classes(), step.rules()))
            .toList(),
        procedure.clocks().stream().map(this::view).toList());
  }

  private ClockView view(Procedure.ClockRule clock) {
    return new ClockView(
        clock.code(),
        clock.label(),
        texts.text("procedure.unit." + clock.unit().name().toLowerCase(Locale.ROOT)),
        clock.extendable(),
        clock.pausable(),
        clock.rules());
  }
}

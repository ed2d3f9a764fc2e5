package io.keheng.cleaning;

import io.keheng.shared.Permit;
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
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/cleaning/campaigns/{id}")
class PaperController {

  record LetterTo(long staffId, @NotNull LocalDate dueOn) {}

  record Application(@NotBlank @Size(max = 2000) String text) {}

  /**
   * @param rectifyBy by when what failed is put right; needed when it did not pass
   */
  record Result(
      boolean passed, @NotBlank @Size(max = 1000) String note, @Nullable LocalDate rectifyBy) {}

  private final Papers papers;
  private final Letters letters;

  PaperController(Papers papers, Letters letters) {
    this.papers = papers;
    this.letters = letters;
  }

  @Permit("cleaning.lead")
  @GetMapping("/letters")
  List<Letters.LetterView> letters(@PathVariable long id) {
    return letters.letters(id);
  }

  @Permit("cleaning.lead")
  @PostMapping("/letters")
  @ResponseStatus(HttpStatus.CREATED)
  Letters.LetterView write(@PathVariable long id, @Valid @RequestBody LetterTo letter) {
    return letters.write(id, letter.staffId(), letter.dueOn());
  }

  @Permit("cleaning.lead")
  @GetMapping("/summary")
  Papers.Summary summary(@PathVariable long id) {
    return papers.summary(id);
  }

  @Permit("cleaning.lead")
  @PostMapping("/acceptances")
  @ResponseStatus(HttpStatus.CREATED)
  Papers.Summary apply(@PathVariable long id, @Valid @RequestBody Application application) {
    return papers.apply(id, application.text());
  }

  @Permit("cleaning.lead")
  @PostMapping("/acceptances/{acceptance}/result")
  Papers.Summary decide(
      @PathVariable long id, @PathVariable long acceptance, @Valid @RequestBody Result result) {
    return papers.decide(id, acceptance, result.passed(), result.note(), result.rectifyBy());
  }

  @Permit("cleaning.lead")
  @PostMapping("/report")
  @ResponseStatus(HttpStatus.CREATED)
  Papers.Summary submit(@PathVariable long id, @Valid @RequestBody Application report) {
    return papers.submit(id, report.text());
  }
}

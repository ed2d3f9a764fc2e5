package io.keheng.complaintcoding;

import io.keheng.shared.Permit;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
class CodingController {

  /**
   * @param parent the code that it stands under; null on the first level
   */
  record Choice(String code, String label, @Nullable String parent) {}

  record DictionaryView(
      String code, String label, boolean many, List<String> rules, List<Choice> entries) {}

  /** The codes of a case in one dictionary. */
  record CodeView(String dictionary, String label, List<Choice> codes) {}

  /**
   * @param codes by dictionary; they replace those that the case had
   */
  record Form(
      long version, @NotNull Map<@NotBlank String, @NotNull List<@NotBlank String>> codes) {}

  private final CaseCodings codings;
  private final Dictionaries dictionaries;

  CodingController(CaseCodings codings, Dictionaries dictionaries) {
    this.codings = codings;
    this.dictionaries = dictionaries;
  }

  @Permit("complaint.read")
  @GetMapping("/api/complaint-dictionaries")
  List<DictionaryView> dictionaries() {
    return dictionaries.all().stream()
        .map(
            each ->
                new DictionaryView(
                    each.code(),
                    each.label(),
                    each.many(),
                    each.rules(),
                    each.entries().stream()
                        .map(entry -> new Choice(entry.code(), entry.label(), entry.parent()))
                        .toList()))
        .toList();
  }

  @Permit("complaint.read")
  @GetMapping("/api/complaints/{id}/codes")
  List<CodeView> codes(@PathVariable long id) {
    var codes = codings.of(id);
    return dictionaries.all().stream()
        .filter(each -> codes.containsKey(each.code()))
        .map(each -> new CodeView(each.code(), each.label(), choices(each, codes)))
        .toList();
  }

  @Permit("complaint.handle")
  @PostMapping("/api/complaints/{id}/codes")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void set(@PathVariable long id, @Valid @RequestBody Form form) {
    codings.set(id, form.version(), form.codes());
  }

  private List<Choice> choices(Dictionary dictionary, Map<String, List<String>> codes) {
    return codes.getOrDefault(dictionary.code(), List.of()).stream()
        .map(code -> new Choice(code, dictionaries.label(dictionary.code(), code), null))
        .toList();
  }
}

package io.keheng.improvement;

import io.keheng.complaintcoding.Dictionaries;
import io.keheng.complaintcoding.Dictionary;
import io.keheng.identity.StaffDirectory;
import io.keheng.identity.StaffName;
import io.keheng.procedure.Procedures;
import io.keheng.shared.Permit;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
class ChoiceController {

  /**
   * @param parent the code that it stands under; null on the first level
   */
  record Choice(String code, String label, @Nullable String parent) {}

  /** What forms of rectifications and advice offer. */
  record Choices(List<Choice> rootCauses, List<Choice> categories, List<Choice> bodies) {}

  private final Dictionaries dictionaries;
  private final Procedures procedures;
  private final StaffDirectory staff;

  ChoiceController(Dictionaries dictionaries, Procedures procedures, StaffDirectory staff) {
    this.dictionaries = dictionaries;
    this.procedures = procedures;
    this.staff = staff;
  }

  @Permit("improvement.read")
  @GetMapping("/api/improvement-choices")
  Choices choices() {
    return new Choices(
        choices(Dictionaries.ROOT_CAUSE),
        choices(Dictionaries.CATEGORY),
        procedures.parameters().referrals().stream()
            .map(each -> new Choice(each.code(), each.label(), null))
            .toList());
  }

  /** Who may answer for a rectification: anybody of the bank. */
  @Permit("improvement.manage")
  @GetMapping("/api/improvement-staff")
  List<StaffName> staff(@RequestParam String q) {
    return staff.beginning(q);
  }

  private List<Choice> choices(String dictionary) {
    return dictionaries.byCode(dictionary).map(Dictionary::entries).orElse(List.of()).stream()
        .map(each -> new Choice(each.code(), each.label(), each.parent()))
        .toList();
  }
}

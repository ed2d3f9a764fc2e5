package io.keheng.complaintsuggestion;

import io.keheng.shared.Permit;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

@RestController
class SuggestionController {

  private final Suggestions suggestions;

  SuggestionController(Suggestions suggestions) {
    this.suggestions = suggestions;
  }

  @Permit("complaint.read")
  @GetMapping("/api/complaints/{id}/suggestions")
  List<Suggestions.Suggestion> of(@PathVariable long id) {
    return suggestions.of(id);
  }
}

package io.keheng.duplicate;

import io.keheng.shared.Page;
import io.keheng.shared.Paging;
import io.keheng.shared.Permit;
import io.keheng.shared.Why;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Customers who may be the same. */
@RestController
@RequestMapping("/api/duplicates")
class DuplicateController {

  /**
   * @param version of the pair that was looked at
   */
  record Difference(long version, @NotBlank @Size(max = 200) String reason) {}

  /** Two customers whom somebody holds to be the same. */
  record Stated(@NotNull Long customerId, @NotNull Long otherId) {}

  record Opened(long id) {}

  private final Pairs pairs;
  private final StatedPairs stated;
  private final Comparisons comparisons;
  private final Searches searches;

  DuplicateController(Pairs pairs, StatedPairs stated, Comparisons comparisons, Searches searches) {
    this.pairs = pairs;
    this.stated = stated;
    this.comparisons = comparisons;
    this.searches = searches;
  }

  @Permit("duplicate.read")
  @GetMapping
  Page<Pairs.Line> list(PairFilter filter, Paging paging) {
    return pairs.page(filter, paging);
  }

  /** Opens the comparison of two customers whom somebody knows to be, or thinks, the same. */
  @Permit("duplicate.merge")
  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  Opened state(@Valid @RequestBody Stated two) {
    return new Opened(stated.state(two.customerId(), two.otherId()));
  }

  @Permit("duplicate.read")
  @GetMapping("/{id}")
  Comparisons.Compared one(@PathVariable long id) {
    return comparisons.compare(id);
  }

  @Permit("duplicate.read")
  @GetMapping("/{id}/why")
  Why why(@PathVariable long id) {
    return comparisons.why(id);
  }

  @Permit("duplicate.merge")
  @PostMapping("/{id}/difference")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void different(@PathVariable long id, @Valid @RequestBody Difference difference) {
    pairs.different(id, difference.version(), difference.reason().strip());
  }

  /** The latest search, none or one. */
  @Permit("duplicate.read")
  @GetMapping("/searches")
  List<Search> searches() {
    return searches.latest().stream().toList();
  }

  @Permit("duplicate.search")
  @PostMapping("/searches")
  @ResponseStatus(HttpStatus.ACCEPTED)
  Search search() {
    return searches.start();
  }
}

package io.keheng.classoverride;

import io.keheng.customer.PersonRecords;
import java.util.List;
import org.springframework.stereotype.Component;

/** The classes of a person that were set by hand, and why. */
@Component
class OverrideRecords implements PersonRecords {

  private final OverrideRepository repository;
  private final OverrideViews views;

  OverrideRecords(OverrideRepository repository, OverrideViews views) {
    this.repository = repository;
    this.views = views;
  }

  @Override
  public List<Sheet> of(long customerId, boolean clear) {
    var sheet = Sheet.of("classes-set-by-hand", "kind", "state", "since", "until", "reason");
    repository.all(customerId).stream()
        .map(views::view)
        .forEach(
            each ->
                sheet.row(
                    each.tableLabel(),
                    each.outcomeLabel(),
                    each.from(),
                    each.until(),
                    each.reason()));
    return List.of(sheet);
  }
}

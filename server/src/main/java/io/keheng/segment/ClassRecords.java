package io.keheng.segment;

import io.keheng.customer.PersonRecords;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** How a person is classified, and by which articles of the measures. */
@Component
class ClassRecords implements PersonRecords {

  private final CustomerClasses classes;

  ClassRecords(CustomerClasses classes) {
    this.classes = classes;
  }

  @Override
  public List<Sheet> of(long customerId, boolean clear) {
    var sheet = Sheet.of("classes", "kind", "state", "since", "on", "reason");
    for (var held : classes.of(customerId)) {
      var reasons =
          classes.why(customerId, held.table(), null).articles().stream()
              .map(article -> article.text() + " (" + article.source() + ")")
              .collect(Collectors.joining("; "));
      sheet.row(held.tableLabel(), held.outcomeLabel(), held.since(), held.asOf(), reasons);
    }
    return List.of(sheet);
  }

  /** None: he is classed as the survivor. */
  @Override
  public List<Sheet> ofMerged(long absorbedId, boolean clear) {
    return List.of();
  }
}

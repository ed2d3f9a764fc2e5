package io.keheng.relation;

import io.keheng.customer.PersonRecords;
import io.keheng.identity.DataScope;
import java.util.List;
import org.springframework.stereotype.Component;

/** To whom a person is related. */
@Component
class RelationRecords implements PersonRecords {

  private final RelationQueries queries;

  RelationRecords(RelationQueries queries) {
    this.queries = queries;
  }

  @Override
  public List<Sheet> of(long customerId, boolean clear) {
    var sheet = Sheet.of("relations", "kind", "other", "since", "until", "note");
    for (var relation : queries.of(customerId, DataScope.EVERYTHING)) {
      sheet.row(
          relation.kind(),
          relation.otherName(),
          relation.since(),
          relation.until(),
          relation.note());
    }
    return List.of(sheet);
  }
}

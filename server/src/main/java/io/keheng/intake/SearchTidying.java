package io.keheng.intake;

import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** After a feed, what it left beside the search index moves into it. */
@Component
class SearchTidying {

  private final IntakeQueries queries;

  SearchTidying(IntakeQueries queries) {
    this.queries = queries;
  }

  @ApplicationModuleListener
  void after(CustomersFed fed) {
    queries.tidySearch();
  }
}

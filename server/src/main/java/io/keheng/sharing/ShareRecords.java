package io.keheng.sharing;

import io.keheng.customer.PersonRecords;
import io.keheng.shared.Texts;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Under which shares a person was, or may be, shown beyond his unit. */
@Component
class ShareRecords implements PersonRecords {

  private final ShareRecordQueries queries;
  private final Texts texts;

  ShareRecords(ShareRecordQueries queries, Texts texts) {
    this.queries = queries;
    this.texts = texts;
  }

  @Override
  public List<Sheet> of(long customerId, boolean clear) {
    var sheet = Sheet.of("shares", "number", "purpose", "parts", "since", "until", "state");
    for (var share : queries.of(customerId)) {
      sheet.row(
          share.number(),
          texts.text("audit.purpose." + share.purpose()),
          share.parts().stream()
              .map(part -> texts.text("sharing.part." + part))
              .collect(Collectors.joining("; ")),
          share.fromOn(),
          share.toOn(),
          share.state());
    }
    return List.of(sheet);
  }
}

package io.keheng.feed;

import io.keheng.shared.Parameters;
import java.time.Clock;
import java.time.Duration;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Removes files of imports after their time: at the start, and before each new upload. */
@Component
class ImportSweep {

  private final ImportFiles files;
  private final Clock clock;
  private final JsonNode terms = Parameters.read("import-files", JsonNode.class);

  ImportSweep(ImportFiles files, Clock clock) {
    this.files = files;
    this.clock = clock;
  }

  @EventListener(ApplicationReadyEvent.class)
  void sweep() {
    var now = clock.instant();
    files.sweep(
        now.minus(Duration.ofHours(terms.get("upload-hours").asLong())),
        now.minus(Duration.ofDays(terms.get("rejects-days").asLong())));
  }
}

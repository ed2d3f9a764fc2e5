package io.keheng.feed;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.util.Objects;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Removes files of imports after their time: at the start, and before each new upload. */
@Component
class ImportSweep {

  private final ImportFiles files;
  private final Clock clock;
  private final JsonNode terms;

  ImportSweep(ImportFiles files, Clock clock) {
    this.files = files;
    this.clock = clock;
    try (var in =
        Objects.requireNonNull(
            ImportSweep.class.getResourceAsStream("/measures/parameters/import-files.yaml"))) {
      terms = YAMLMapper.shared().readTree(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @EventListener(ApplicationReadyEvent.class)
  void sweep() {
    var now = clock.instant();
    files.sweep(
        now.minus(Duration.ofHours(terms.get("upload-hours").asLong())),
        now.minus(Duration.ofDays(terms.get("rejects-days").asLong())));
  }
}

package io.keheng.rehearsal;

import io.keheng.revision.RehearsalEvidence;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Tells the approval whether a text was rehearsed. */
@Component
class RehearsedTexts implements RehearsalEvidence {

  private final RehearsalRepository repository;

  RehearsedTexts(RehearsalRepository repository) {
    this.repository = repository;
  }

  @Override
  public Optional<Evidence> latest(long revisionId, String checksum) {
    return repository
        .latest(revisionId, checksum)
        .map(
            row -> {
              Instant finished = row.finishedAt();
              return new Evidence(
                  row.id(),
                  row.name(),
                  row.asOf(),
                  finished == null ? row.startedAt() : finished,
                  row.customers(),
                  row.moved());
            });
  }
}

package io.keheng.complaintdesk;

import io.keheng.complaint.CaseActs;
import io.keheng.identity.Scopes;
import io.keheng.procedure.Procedures;
import io.keheng.procedure.Stage;
import io.keheng.shared.Texts;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Finds whether somebody complained before, so that his cases are handled together or merged. */
@Service
@Transactional(readOnly = true)
class Repeats {

  record Repeat(
      long id, String number, Stage stage, String stageLabel, Instant lodgedAt, String content) {}

  private final RepeatQueries queries;
  private final CaseActs acts;
  private final Procedures procedures;
  private final Scopes scopes;
  private final Texts texts;

  Repeats(RepeatQueries queries, CaseActs acts, Procedures procedures, Scopes scopes, Texts texts) {
    this.queries = queries;
    this.acts = acts;
    this.procedures = procedures;
    this.scopes = scopes;
    this.texts = texts;
  }

  /** Other cases of the same complainant that the asking person may see, latest first. */
  List<Repeat> of(long id) {
    acts.seen("complaint.read", id);
    return queries
        .of(id, procedures.parameters().repeatDays(), scopes.of("complaint.read"))
        .stream()
        .map(
            row ->
                new Repeat(
                    row.id(),
                    row.number(),
                    row.stage(),
                    texts.text("complaint.stage." + row.stage()),
                    row.lodgedAt(),
                    row.content()))
        .toList();
  }
}

package io.keheng.classification;

import io.keheng.policy.Policies;
import io.keheng.shared.Texts;
import io.keheng.timeline.Figures;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Runs in the words of who asks. */
@Component
class RunViews {

  private final Policies policies;
  private final Texts texts;
  private final JsonMapper json;

  RunViews(Policies policies, Texts texts, JsonMapper json) {
    this.policies = policies;
    this.texts = texts;
    this.json = json;
  }

  RunView view(RunRow run) {
    return new RunView(
        run.id(),
        run.asOf(),
        run.status(),
        run.step(),
        run.done(),
        run.total(),
        run.staffId(),
        run.staffName(),
        run.startedAt(),
        run.finishedAt(),
        run.customers(),
        run.changes(),
        run.unclassified(),
        run.status() == RunStatus.DONE ? tables(run) : List.of(),
        run.origin() == RunRow.Origin.NIGHT,
        run.resumed(),
        problem(run));
  }

  private List<TableFigures> tables(RunRow run) {
    var figures = json.readValue(run.figures(), Figures.class);
    return policies.tables().stream()
        .filter(figures.tables()::containsKey)
        .map(
            table ->
                TableFigures.of(
                    policies,
                    table,
                    figures.changed().getOrDefault(table, 0L),
                    figures.tables().getOrDefault(table, Map.of())))
        .toList();
  }

  private @Nullable String problem(RunRow run) {
    return run.problem() == null
        ? null
        : texts.text(run.problem(), json.readValue(run.problemArgs(), Object[].class));
  }
}

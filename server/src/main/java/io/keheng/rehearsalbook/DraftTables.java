package io.keheng.rehearsalbook;

import io.keheng.decision.DecisionModel;
import io.keheng.decision.InvalidModelException;
import io.keheng.decision.NotCompilable;
import io.keheng.decision.SqlDecision;
import io.keheng.decision.SqlDialect;
import io.keheng.measure.MeasureSet;
import io.keheng.measure.Release;
import io.keheng.measure.Releases;
import io.keheng.shared.Refusal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The tables of a set as they are in force on a date, beside those of a draft. */
@Component
public class DraftTables {

  private final Releases releases;

  DraftTables(Releases releases) {
    this.releases = releases;
  }

  /**
   * The tables to rehearse.
   *
   * @param texts changed models by name without ending
   * @param wanted tables by name; null for those that a change can reach, all where it changes none
   */
  public List<TablePair> of(
      MeasureSet set, Map<String, String> texts, LocalDate asOf, @Nullable List<String> wanted) {
    var names = wanted == null || wanted.isEmpty() ? reached(set, texts) : wanted;
    var models = new HashMap<String, DecisionModel>();
    return names.stream()
        .map(
            name ->
                set.tables().stream()
                    .filter(table -> table.name().equals(name))
                    .findFirst()
                    .orElseThrow(() -> Refusal.invalid("tables", "rehearsal.table", name)))
        .map(table -> pair(set, table, texts, asOf, models))
        .toList();
  }

  /** A table of the draft alone, with its model. */
  public DecisionModel draft(
      MeasureSet set, MeasureSet.Table table, Map<String, String> texts, LocalDate asOf) {
    return model(table, texts, releases.on(set, table, asOf), new HashMap<>());
  }

  /** The model of a table in force on a date. */
  public DecisionModel inForce(MeasureSet set, MeasureSet.Table table, LocalDate asOf) {
    return releases.model(releases.on(set, table, asOf));
  }

  private static List<String> reached(MeasureSet set, Map<String, String> texts) {
    var reached =
        set.tables().stream()
            .filter(table -> texts.containsKey(table.modelName()))
            .map(MeasureSet.Table::name)
            .toList();
    return reached.isEmpty() ? set.tables().stream().map(MeasureSet.Table::name).toList() : reached;
  }

  private TablePair pair(
      MeasureSet set,
      MeasureSet.Table table,
      Map<String, String> texts,
      LocalDate asOf,
      Map<String, DecisionModel> models) {
    var release = releases.on(set, table, asOf);
    var draft = model(table, texts, release, models);
    return new TablePair(
        table,
        release.name(),
        compiled(releases.model(release), table),
        compiled(draft, table),
        draft);
  }

  private DecisionModel model(
      MeasureSet.Table table,
      Map<String, String> texts,
      Release release,
      Map<String, DecisionModel> models) {
    var name = table.modelName();
    var text = texts.get(name);
    if (text == null) {
      return releases.model(release);
    }
    try {
      return models.computeIfAbsent(name, one -> DecisionModel.read(text));
    } catch (InvalidModelException e) {
      throw Refusal.refused("rehearsal.invalid", name);
    }
  }

  private static SqlDecision compiled(DecisionModel model, MeasureSet.Table table) {
    try {
      return model.compile(table.decision(), SqlDialect.DUCKDB);
    } catch (InvalidModelException | IllegalArgumentException e) {
      throw Refusal.refused("rehearsal.invalid", table.modelName());
    } catch (NotCompilable e) {
      throw Refusal.refused(
          "rehearsal.not-compilable", table.name(), String.valueOf(e.getMessage()));
    }
  }
}

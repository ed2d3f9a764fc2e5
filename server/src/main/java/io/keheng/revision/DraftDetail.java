package io.keheng.revision;

import io.keheng.measure.FindingView;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A draft with all that its editor needs. */
record DraftDetail(
    long revision,
    String set,
    String model,
    List<RevisionViews.TableName> tables,
    int version,
    String baseName,
    boolean stale,
    String dmn,
    String staffName,
    Instant at,
    boolean readable,
    List<FindingView> findings,
    List<ParameterView> parameters,
    List<SourceView> sources,
    List<FactView> facts,
    List<Difference> differences) {

  /**
   * @param expression the value as FEEL
   * @param base its value in the base, as FEEL; null for a new one
   */
  record ParameterView(
      String name,
      String label,
      String type,
      String expression,
      @Nullable String base,
      String description) {}

  /**
   * A row with what it follows.
   *
   * @param outcome in words
   */
  record SourceView(String decision, int row, String outcome, List<String> rules, String article) {}

  record FactView(String name, String label, String type, @Nullable String unit, String meaning) {}
}

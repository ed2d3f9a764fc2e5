package io.keheng.complaintcluster;

import io.keheng.complaintcoding.Dictionaries;
import io.keheng.identity.Units;
import io.keheng.shared.Texts;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Clusters in words. */
@Component
public class ClusterViews {

  /**
   * @param days that were counted, and as many before them
   */
  public record View(
      Cluster cluster,
      String kindLabel,
      String label,
      @Nullable String unitName,
      String stateLabel,
      int days,
      List<String> rules) {}

  record CaseView(
      long id,
      String number,
      Instant lodgedAt,
      String stageLabel,
      @Nullable String unitName,
      @Nullable String product,
      String content,
      boolean core) {}

  private final ClusterParameters parameters = ClusterParameters.read();
  private final Dictionaries dictionaries;
  private final Units units;
  private final Texts texts;

  ClusterViews(Dictionaries dictionaries, Units units, Texts texts) {
    this.dictionaries = dictionaries;
    this.units = units;
    this.texts = texts;
  }

  public View view(Cluster cluster) {
    return new View(
        cluster,
        texts.text("complaintcluster.kind." + cluster.kind()),
        label(cluster),
        units.names().get(cluster.unitId()),
        texts.text("complaintcluster.state." + cluster.state()),
        parameters.days(),
        parameters.rules());
  }

  private String label(Cluster cluster) {
    return switch (cluster.kind()) {
      case CATEGORY -> dictionaries.label(Dictionaries.CATEGORY, cluster.code());
      case ROOT_CAUSE -> dictionaries.label(Dictionaries.ROOT_CAUSE, cluster.code());
      case PRODUCT -> cluster.code();
      case UNIT -> units.names().getOrDefault(cluster.unitId(), "");
      case TEXT ->
          cluster.phrases().stream()
              .findFirst()
              .orElseGet(() -> texts.text("complaintcluster.kind.TEXT"));
    };
  }

  CaseView view(ClusterCaseQueries.Row row) {
    return new CaseView(
        row.id(),
        row.number(),
        row.lodgedAt(),
        texts.text("complaint.stage." + row.stage()),
        units.names().get(row.unitId()),
        row.product(),
        row.content(),
        row.core());
  }
}

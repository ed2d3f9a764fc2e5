package io.keheng.measure;

import io.keheng.decision.DecisionModel;
import io.keheng.shared.Refusal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The releases and their models, kept in memory: a release never changes its text. */
@Component
public class Releases {

  private final ReleaseRepository repository;
  private final Map<Long, DecisionModel> models = new ConcurrentHashMap<>();
  private volatile @Nullable List<Release> all;

  Releases(ReleaseRepository repository) {
    this.repository = repository;
  }

  /** All releases, newest first within each model. */
  public List<Release> all() {
    var known = all;
    if (known == null) {
      known = repository.all();
      all = known;
    }
    return known;
  }

  void reload() {
    all = null;
  }

  List<Release> of(MeasureSet set, MeasureSet.Table table) {
    return of(set.name(), table.modelName());
  }

  /** The releases of a model, newest first, withdrawn ones among them. */
  public List<Release> of(String set, String model) {
    return all().stream()
        .filter(release -> release.set().equals(set) && release.model().equals(model))
        .toList();
  }

  /** The release of a model that applies on a date; empty before the first. */
  public Optional<Release> on(String set, String model, LocalDate date) {
    return of(set, model).stream().filter(release -> release.applies(date)).findFirst();
  }

  /** A release by its id. */
  public Optional<Release> byId(long id) {
    return all().stream().filter(release -> release.id() == id).findFirst();
  }

  /** The release of a table that applies on a date; refuses a date before the first release. */
  public Release on(MeasureSet set, MeasureSet.Table table, LocalDate date) {
    return on(set.name(), table.modelName(), date)
        .orElseThrow(() -> Refusal.refused("measure.not-in-force", table.name(), date.toString()));
  }

  public DecisionModel model(Release release) {
    return models.computeIfAbsent(release.id(), id -> DecisionModel.read(repository.dmn(id)));
  }

  /** The text of a release. */
  public String dmn(Release release) {
    return repository.dmn(release.id());
  }
}

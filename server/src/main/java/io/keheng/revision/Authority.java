package io.keheng.revision;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.keheng.measure.Catalogue;
import io.keheng.measure.MeasureSet;
import io.keheng.measure.Releases;
import io.keheng.policy.Policies;
import io.keheng.shared.Parameters;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** What a revision needs, by the authority table, and what of it is there. */
@Component
class Authority {

  static final String TABLE = "release-authority";

  /**
   * @param jointConsents departments that fix a criterion jointly
   */
  @JsonIgnoreProperties("rules")
  private record Terms(int jointConsents) {}

  private final Catalogue catalogue;
  private final Releases releases;
  private final Policies policies;
  private final ObjectProvider<RehearsalEvidence> evidence;
  private final Clock clock;
  private final Terms terms = Parameters.read("revision", Terms.class);

  Authority(
      Catalogue catalogue,
      Releases releases,
      Policies policies,
      ObjectProvider<RehearsalEvidence> evidence,
      Clock clock) {
    this.catalogue = catalogue;
    this.releases = releases;
    this.policies = policies;
    this.evidence = evidence;
    this.clock = clock;
  }

  /** In the order of the authority table. */
  List<Requirement> of(Revision revision, List<Draft> drafts, List<Act> acts) {
    var set = catalogue.set(revision.set());
    var asked = new LinkedHashMap<String, Set<String>>();
    var changes = drafts.stream().map(this::change).toList();
    var tables = changedTables(set, changes);
    for (var table : tables.isEmpty() ? List.of("") : tables) {
      var facts = new HashMap<String, Object>();
      facts.put("releaseTable", table);
      facts.put("releaseBook", set.currency() != null);
      facts.put("releaseCorrection", revision.correction());
      facts.put("releaseSuperior", superior(set, table, changes));
      var decision = policies.decide(TABLE, facts, LocalDate.now(clock));
      for (var row : decision.rows()) {
        asked
            .computeIfAbsent(
                policies.outcomeOf(TABLE, decision.release(), row), code -> new TreeSet<>())
            .addAll(policies.rules(TABLE, decision.release(), List.of(row)));
      }
    }
    var counted = revision.present(acts);
    return policies.outcomes(TABLE).stream()
        .filter(asked::containsKey)
        .map(code -> requirement(code, List.copyOf(asked.get(code)), revision, drafts, counted))
        .toList();
  }

  private Requirement requirement(
      String code, List<String> rules, Revision revision, List<Draft> drafts, List<Act> acts) {
    var by =
        switch (code) {
          case Requirement.DEPARTMENT, Requirement.HEAD_OFFICE -> names(acts, Act.Kind.APPROVAL);
          case Requirement.JOINT -> names(acts, Act.Kind.CONSENT);
          case Requirement.CORRECTION -> names(acts, Act.Kind.CORRECTION);
          case Requirement.SUPERIOR_DOCUMENT ->
              revision.superiorDocument() == null
                  ? List.<String>of()
                  : List.of(revision.superiorDocument());
          case Requirement.REHEARSED -> rehearsed(revision, drafts);
          default -> throw new IllegalStateException(code);
        };
    var met =
        code.equals(Requirement.JOINT) ? departments(acts) >= terms.jointConsents() : !by.isEmpty();
    return new Requirement(code, policies.outcomeLabel(TABLE, code), rules, met, by);
  }

  private List<String> rehearsed(Revision revision, List<Draft> drafts) {
    return evidence(revision, drafts).map(found -> List.of(found.name())).orElse(List.of());
  }

  /** The latest rehearsal of the present text. */
  Optional<RehearsalEvidence.Evidence> evidence(Revision revision, List<Draft> drafts) {
    var told = evidence.getIfAvailable();
    return told == null
        ? Optional.empty()
        : told.latest(revision.id(), Proposal.checksum(Draft.texts(drafts)));
  }

  private static List<String> names(List<Act> acts, Act.Kind kind) {
    return acts.stream()
        .filter(act -> act.kind() == kind)
        .map(
            act ->
                act.unitName() == null ? act.staffName() : act.staffName() + " · " + act.unitName())
        .toList();
  }

  private static long departments(List<Act> acts) {
    return acts.stream()
        .filter(act -> act.kind() == Act.Kind.CONSENT)
        .map(Act::unitId)
        .distinct()
        .count();
  }

  /** Whether the draft with a table changes a number that the superior institution alone sets. */
  private boolean superior(MeasureSet set, String table, List<DraftChange> changes) {
    var model = set.table(table).map(MeasureSet.Table::modelName);
    return changes.stream()
        .filter(change -> model.filter(change.draft().model()::equals).isPresent())
        .anyMatch(
            change -> {
              var numbers = catalogue.superior(set.name(), change.draft().model());
              return change.differences().stream()
                  .anyMatch(difference -> numbers.contains(difference.decision()));
            });
  }

  /** Names of the tables that the drafts change, what they require included. */
  private static List<String> changedTables(MeasureSet set, List<DraftChange> changes) {
    var changed = new ArrayList<String>();
    for (var change : changes) {
      var affected = change.affected();
      set.all().stream()
          .filter(table -> table.modelName().equals(change.draft().model()))
          .filter(table -> affected.contains(table.decision()))
          .forEach(table -> changed.add(table.name()));
    }
    return changed;
  }

  /** A draft beside its base. */
  DraftChange change(Draft draft) {
    return DraftChange.of(draft, releases.model(releases.byId(draft.baseRelease()).orElseThrow()));
  }
}

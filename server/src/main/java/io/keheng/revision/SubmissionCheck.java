package io.keheng.revision;

import io.keheng.decision.DecisionModel;
import io.keheng.identity.Scopes;
import io.keheng.identity.Unit;
import io.keheng.identity.UnitKind;
import io.keheng.identity.Units;
import io.keheng.measure.FindingTexts;
import io.keheng.measure.FindingView;
import io.keheng.measure.Release;
import io.keheng.measure.Releases;
import io.keheng.measure.Rules;
import io.keheng.shared.Refusal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Whether a revision can be submitted, and whether it still stands when it is released. */
@Component
class SubmissionCheck {

  private final Authority authority;
  private final Releases releases;
  private final FindingTexts findings;
  private final Scopes scopes;
  private final Units units;

  SubmissionCheck(
      Authority authority, Releases releases, FindingTexts findings, Scopes scopes, Units units) {
    this.authority = authority;
    this.releases = releases;
    this.findings = findings;
    this.scopes = scopes;
    this.units = units;
  }

  /** Refuses what cannot be submitted; gives the rehearsal of the text, if there is one. */
  Optional<RehearsalEvidence.Evidence> passes(Revision revision, List<Draft> drafts) {
    if (drafts.stream().noneMatch(Draft::changed)) {
      throw Refusal.refused("revision.unchanged");
    }
    for (var draft : drafts) {
      findings.check(draft.dmn(), revision.set(), draft.model()).findings().stream()
          .filter(FindingView::error)
          .findFirst()
          .ifPresent(
              finding -> {
                throw Refusal.refused("revision.findings", finding.place(), finding.text());
              });
    }
    drafts.forEach(SubmissionCheck::cites);
    stands(revision, drafts, revision.effectiveFrom());
    for (var requirement : authority.of(revision, drafts, List.of())) {
      switch (requirement.code()) {
        case Requirement.HEAD_OFFICE -> headOffice("revision.head-office-drafts");
        case Requirement.SUPERIOR_DOCUMENT -> {
          if (!requirement.met()) {
            throw Refusal.invalid("superiorDocument", "revision.superior-document");
          }
        }
        case Requirement.REHEARSED -> {
          if (!requirement.met()) {
            throw Refusal.refused("revision.not-rehearsed");
          }
        }
        default -> {}
      }
    }
    return authority.evidence(revision, drafts);
  }

  /** Refuses a row that does not say which rule it follows. */
  private static void cites(Draft draft) {
    for (var table : DecisionModel.read(draft.dmn()).tables()) {
      table.rows().stream()
          .filter(row -> Rules.of(row.annotations()).isEmpty())
          .findFirst()
          .ifPresent(
              row -> {
                throw Refusal.refused("revision.cites-nothing", table.label(), row.number());
              });
    }
  }

  /** Refuses (409) when others released what a draft does not know of, or on the same day. */
  void stands(Revision revision, List<Draft> drafts, LocalDate day) {
    for (var draft : drafts) {
      var now = releases.on(revision.set(), draft.model(), day);
      if (now.map(Release::id).orElse(-1L) != draft.baseRelease()) {
        throw Refusal.conflict(
            "revision.base-moved", draft.model(), now.map(Release::name).orElse("-"));
      }
      var taken =
          releases.of(revision.set(), draft.model()).stream()
              .anyMatch(release -> release.applies(day) && release.effectiveFrom().equals(day));
      if (taken && !revision.correction()) {
        throw Refusal.conflict(
            "measure.same-day", revision.set() + "/" + draft.model(), day.toString());
      }
    }
  }

  /** Refuses (403) who does not act in a post of the head office; gives the unit he acts in. */
  Unit headOffice(String refusal) {
    return acting().filter(this::ofHeadOffice).orElseThrow(() -> Refusal.forbidden(refusal));
  }

  /** The unit in whose name the acting person speaks: the one he chose, or his only one. */
  Optional<Unit> acting() {
    return scopes.ownUnits().stream().sorted().flatMap(id -> units.byId(id).stream()).findFirst();
  }

  private boolean ofHeadOffice(Unit unit) {
    return unit.kind() == UnitKind.HEAD_OFFICE
        || unit.kind() == UnitKind.DEPARTMENT
            && unit.parentId() != null
            && units
                .byId(unit.parentId())
                .filter(parent -> parent.kind() == UnitKind.HEAD_OFFICE)
                .isPresent();
  }
}

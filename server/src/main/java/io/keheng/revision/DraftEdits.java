package io.keheng.revision;

import io.keheng.decision.Fact;
import io.keheng.decision.ModelText;
import io.keheng.measure.Catalogue;
import io.keheng.shared.Refusal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Changes of a draft that are made by the page and not in the text itself. */
@Service
@Transactional
class DraftEdits {

  private final Drafts drafts;
  private final DraftRepository repository;
  private final Catalogue catalogue;

  DraftEdits(Drafts drafts, DraftRepository repository, Catalogue catalogue) {
    this.drafts = drafts;
    this.repository = repository;
    this.catalogue = catalogue;
  }

  /** Gives a parameter another value, as FEEL. */
  void parameter(long revision, String model, int version, String name, String value) {
    edit(revision, model, version, "value", text -> text.withParameter(name, value).text());
  }

  /** Adds a condition column that asks for a fact of the catalogue. */
  void input(long revision, String model, int version, String decision, String fact) {
    var entry = catalogue.facts().get(fact);
    if (entry == null) {
      throw Refusal.invalid("fact", "revision.no-fact", fact);
    }
    edit(
        revision,
        model,
        version,
        "decision",
        text -> text.withInput(decision, new Fact(fact, entry.zh(), entry.factType())).text());
  }

  private void edit(long revision, String model, int version, String field, Edit change) {
    var text = repository.text(revision, model, version).orElseThrow(Refusal::notFound);
    try {
      drafts.save(revision, model, version, change.of(ModelText.read(text)));
    } catch (IllegalArgumentException e) {
      throw Refusal.invalid(field, "revision.no-place", String.valueOf(e.getMessage()));
    }
  }

  /** Changes a text. */
  private interface Edit {
    String of(ModelText text);
  }
}

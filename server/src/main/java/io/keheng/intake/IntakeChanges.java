package io.keheng.intake;

import io.keheng.customerfile.CustomerRepository;
import io.keheng.customerfile.Derivations;
import io.keheng.customerfile.Derived;
import io.keheng.customerfile.MergedRepository;
import io.keheng.information.Customer;
import io.keheng.information.CustomerDraft;
import io.keheng.information.CustomerField;
import io.keheng.information.DocumentKey;
import io.keheng.information.FieldColumns;
import io.keheng.information.Verdict;
import io.keheng.intake.IntakeQueries.Staged;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Component;

/** What a feed changes of customers who are known; compared in memory, where nothing is sealed. */
@Component
class IntakeChanges {

  private static final int SLICE = 5_000;

  private final IntakeQueries queries;
  private final CustomerRepository repository;
  private final MergedRepository merged;
  private final Derivations derivations;

  IntakeChanges(
      IntakeQueries queries,
      CustomerRepository repository,
      MergedRepository merged,
      Derivations derivations) {
    this.queries = queries;
    this.repository = repository;
    this.merged = merged;
    this.derivations = derivations;
  }

  private record Edit(long row, Customer before, CustomerDraft after, Derived derived) {

    long id() {
      return before.id();
    }

    @Nullable String document() {
      return DocumentKey.of(after, derived.document());
    }
  }

  /** The customers as they were, with what became of them; every row is answered. */
  Map<Customer, CustomerDraft> take(
      List<Staged> rows, List<Verdict> verdicts, @Nullable Absorbed[] answers) {
    var changed = new LinkedHashMap<Customer, CustomerDraft>();
    for (var from = 0; from < rows.size(); from += SLICE) {
      var slice = rows.subList(from, Math.min(rows.size(), from + SLICE));
      for (var edit : withOwnDocuments(edits(slice, answers), answers)) {
        store(edit);
        changed.put(edit.before(), edit.after());
        answers[(int) edit.row()] =
            new Absorbed.Updated(edit.before().id(), verdicts.get((int) edit.row()).warnings());
      }
    }
    return changed;
  }

  private List<Edit> edits(List<Staged> rows, @Nullable Absorbed[] answers) {
    var stored =
        queries.customers(
            rows.stream().map(row -> Objects.requireNonNull(row.draft().number())).toList());
    var edits = new ArrayList<Edit>();
    for (var row : rows) {
      var before = stored.get(row.draft().number());
      if (before == null) {
        throw new OptimisticLockingFailureException("a customer was renumbered");
      }
      var kind = row.draft().kind();
      var after = FieldColumns.merged(before.data(), row.draft());
      if (kind != null && kind != before.data().kind()) {
        Intake.refuse(answers, row.key(), CustomerField.KIND.path(), "customer.kind.fixed");
      } else if (FieldColumns.same(before.data(), after)) {
        answers[(int) row.key()] = new Absorbed.Unchanged(before.id());
      } else {
        edits.add(
            new Edit(row.key(), before, after, derivations.of(after, row.derived().brought())));
      }
    }
    return edits;
  }

  private List<Edit> withOwnDocuments(List<Edit> edits, @Nullable Absorbed[] answers) {
    var held = queries.documents(edits.stream().map(Edit::derived).toList());
    // Seldom anybody: whose document another holds.
    var survivors =
        merged.survivors(
            edits.stream()
                .filter(edit -> held.getOrDefault(edit.document(), edit.id()) != edit.id())
                .map(Edit::id)
                .toList());
    var own = new ArrayList<Edit>();
    for (var edit : edits) {
      var holder = held.get(edit.document());
      var id = edit.id();
      if (holder == null || holder.equals(survivors.getOrDefault(id, id))) {
        own.add(edit);
      } else {
        Intake.refuseDocument(answers, edit.row());
      }
    }
    return own;
  }

  private void store(Edit edit) {
    var before = edit.before();
    if (!repository.update(before.id(), before.version(), edit.after(), edit.derived())) {
      throw new OptimisticLockingFailureException("a form changed the customer");
    }
  }
}

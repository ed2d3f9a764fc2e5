package io.keheng.complaintcoding;

import io.keheng.complaint.CaseActs;
import io.keheng.complaint.Effect;
import io.keheng.complaint.Recusals;
import io.keheng.procedure.Act;
import io.keheng.shared.Actor;
import io.keheng.shared.ActsFor;
import io.keheng.shared.Refusal;
import io.keheng.shared.Violation;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Codes cases; always a person does, so that the figures rest on somebody's judgement. */
@Service
@Transactional
class CaseCodings {

  private final CaseActs acts;
  private final Recusals recusals;
  private final Dictionaries dictionaries;
  private final CodingQueries queries;

  CaseCodings(CaseActs acts, Recusals recusals, Dictionaries dictionaries, CodingQueries queries) {
    this.acts = acts;
    this.recusals = recusals;
    this.dictionaries = dictionaries;
    this.queries = queries;
  }

  /** The codes of a case by dictionary, as who may see it sees them. */
  @Transactional(readOnly = true)
  Map<String, List<String>> of(long id) {
    return queries.of(acts.seen("complaint.read", id).id());
  }

  /** Gives a case these codes in place of those that it had; the history keeps them. */
  @ActsFor({"S10-43", "S10-102", "S10-103", "S10-104", "S10-105", "S10-106"})
  void set(long id, long version, Map<String, List<String>> codes) {
    check(codes);
    var complaint = acts.at("complaint.handle", id, version);
    if (complaint.result() == null
        && !codes.getOrDefault(Dictionaries.ROOT_CAUSE, List.of()).isEmpty()) {
      throw Refusal.conflict("complaintcoding.undecided");
    }
    recusals.require(id, Actor.current().staffId(), Recusals.Purpose.HANDLE);
    var marks = new LinkedHashMap<String, List<String>>();
    dictionaries.all().stream()
        .map(Dictionary::code)
        .filter(code -> !codes.getOrDefault(code, List.of()).isEmpty())
        .filter(code -> !code.equals(Dictionaries.CATEGORY) && !code.equals(Dictionaries.CAUSE))
        .forEach(code -> marks.put(code, List.copyOf(codes.get(code))));
    acts.act(
        complaint,
        Act.NOTED,
        words(codes),
        Map.of("codes", codes),
        new Effect.Coded(
            first(codes, Dictionaries.CATEGORY), first(codes, Dictionaries.CAUSE), marks));
  }

  private void check(Map<String, List<String>> codes) {
    var wrong = new ArrayList<Violation>();
    codes.forEach(
        (code, chosen) -> {
          var dictionary = dictionaries.byCode(code);
          if (dictionary.isEmpty()
              || chosen.stream().anyMatch(one -> dictionary.get().entry(one).isEmpty())) {
            wrong.add(new Violation(code, "complaintcoding.unknown"));
          } else if (!chosen.stream().allMatch(dictionary.get()::leaf)) {
            wrong.add(new Violation(code, "complaintcoding.leaf"));
          } else if (chosen.size() > (dictionary.get().many() ? new HashSet<>(chosen).size() : 1)) {
            wrong.add(new Violation(code, "complaintcoding.one"));
          }
        });
    if (!wrong.isEmpty()) {
      throw Refusal.invalid(wrong);
    }
  }

  /** In the words of whoever codes, as the history shows them. */
  private String words(Map<String, List<String>> codes) {
    var words = new ArrayList<String>();
    for (var dictionary : dictionaries.all()) {
      var labels =
          codes.getOrDefault(dictionary.code(), List.of()).stream()
              .map(code -> dictionaries.label(dictionary.code(), code))
              .toList();
      if (!labels.isEmpty()) {
        words.add(dictionary.label() + ": " + String.join("、", labels));
      }
    }
    return String.join("; ", words);
  }

  private static @Nullable String first(Map<String, List<String>> codes, String dictionary) {
    return codes.getOrDefault(dictionary, List.of()).stream().findFirst().orElse(null);
  }
}

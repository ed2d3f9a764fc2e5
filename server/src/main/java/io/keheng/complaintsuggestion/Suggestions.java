package io.keheng.complaintsuggestion;

import io.keheng.complaint.CaseActs;
import io.keheng.complaint.Complaint;
import io.keheng.complaintcoding.Dictionaries;
import io.keheng.procedure.Procedures;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Suggests class, category and cause of a case from its words; a person decides. */
@Service
@Transactional(readOnly = true)
class Suggestions {

  /** What is suggested. */
  enum Axis {
    CLASS("case_class"),
    CATEGORY("category"),
    CAUSE("cause");

    private final String column;

    Axis(String column) {
      this.column = column;
    }

    String column() {
      return column;
    }
  }

  /**
   * @param probability 0 to 1
   * @param words that speak for it, the strongest first
   * @param cases that it was learnt from
   * @param accuracy how often such a suggestion was right among cases kept apart, 0 to 1
   * @param baseline how often the commonest code would have been
   */
  record Suggestion(
      Axis axis,
      String code,
      String label,
      double probability,
      List<String> words,
      int cases,
      double accuracy,
      double baseline) {}

  private record Key(Axis axis, @Nullable String procedure) {}

  /** What was learnt from so many cases; nothing where they were too few. */
  private record Lesson(int cases, Optional<Learnt> learnt) {}

  private final CodedCaseQueries queries;
  private final CaseActs acts;
  private final Dictionaries dictionaries;
  private final Procedures procedures;
  private final SuggestionParameters parameters = SuggestionParameters.read();
  private final Map<Key, Lesson> lessons = new ConcurrentHashMap<>();

  Suggestions(
      CodedCaseQueries queries, CaseActs acts, Dictionaries dictionaries, Procedures procedures) {
    this.queries = queries;
    this.acts = acts;
    this.dictionaries = dictionaries;
    this.procedures = procedures;
  }

  /** Learns anew from the latest cases, when it is next asked. */
  @Scheduled(cron = "0 50 2 * * *")
  void forget() {
    lessons.clear();
  }

  List<Suggestion> of(long id) {
    var complaint = acts.seen("complaint.read", id);
    return Arrays.stream(Axis.values())
        .flatMap(axis -> suggestion(axis, complaint).stream())
        .toList();
  }

  private Optional<Suggestion> suggestion(Axis axis, Complaint complaint) {
    var procedure = axis == Axis.CLASS ? complaint.procedure() : null;
    return lessons
        .compute(new Key(axis, procedure), this::lesson)
        .learnt()
        .flatMap(
            model ->
                model
                    .guess(complaint.content(), parameters)
                    .map(guess -> view(axis, complaint, model, guess)));
  }

  /** The lesson learnt before, or a new one where there are many more cases by now. */
  private Lesson lesson(Key key, @Nullable Lesson before) {
    var now = queries.count(key.axis(), key.procedure(), parameters.cases());
    if (before != null && now * 100L <= before.cases() * (100L + parameters.growth())) {
      return before;
    }
    var cases = queries.latest(key.axis(), key.procedure(), parameters.cases());
    return new Lesson(now, Learnt.from(cases, parameters));
  }

  private Suggestion view(Axis axis, Complaint complaint, Learnt model, Learnt.Guess guess) {
    var label =
        switch (axis) {
          case CATEGORY -> dictionaries.label(Dictionaries.CATEGORY, guess.code());
          case CAUSE -> dictionaries.label(Dictionaries.CAUSE, guess.code());
          case CLASS ->
              procedures
                  .byCode(complaint.procedure())
                  .caseClass(guess.code())
                  .map(each -> each.label())
                  .orElse(guess.code());
        };
    return new Suggestion(
        axis,
        guess.code(),
        label,
        guess.probability(),
        guess.words(),
        model.cases(),
        model.accuracy(),
        model.baseline());
  }
}

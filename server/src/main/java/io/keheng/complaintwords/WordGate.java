package io.keheng.complaintwords;

import io.keheng.complaint.CaseGate;
import io.keheng.complaint.Complaint;
import io.keheng.complaint.Done;
import io.keheng.procedure.Act;
import io.keheng.shared.ActsFor;
import io.keheng.shared.Refusal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Refuses words that propose a practice against the law, and an apology before the facts are found;
 * each refusal names the words and the reason, so that a person may write it otherwise.
 */
@Component
class WordGate implements CaseGate {

  /** Details of an act that somebody wrote. */
  private static final List<String> WRITTEN = List.of("basis", "promise");

  private final WordParameters parameters = WordParameters.read();

  @Override
  public Optional<Refusal> shut(Complaint complaint, Act act, List<Done> history) {
    return Optional.empty();
  }

  @Override
  @ActsFor({"S10-100", "S10-107"})
  public Optional<Refusal> lacking(
      Complaint complaint,
      Act act,
      @Nullable String note,
      Map<String, ?> details,
      List<Done> history) {
    return blocked(act, note, details).or(() -> early(act, note, history));
  }

  private Optional<Refusal> blocked(Act act, @Nullable String note, Map<String, ?> details) {
    var blocked = parameters.blocked();
    if (!blocked.acts().contains(act)) {
      return Optional.empty();
    }
    return Stream.concat(
            Stream.ofNullable(note),
            WRITTEN.stream()
                .flatMap(name -> Stream.ofNullable(details.get(name)))
                .map(Object::toString))
        .flatMap(text -> refusal(text).stream())
        .findFirst();
  }

  private Optional<Refusal> refusal(String text) {
    var blocked = parameters.blocked();
    for (var practice : blocked.practices()) {
      var words = practice.in(text, blocked.denials());
      if (words.isPresent()) {
        return Optional.of(
            Refusal.refused(
                "complaintwords.blocked",
                words.get(),
                practice.name().text(),
                practice.law().text()));
      }
    }
    return Optional.empty();
  }

  private Optional<Refusal> early(Act act, @Nullable String note, List<Done> history) {
    if (note == null || Guidance.factsFound(history)) {
      return Optional.empty();
    }
    var apology = parameters.apology();
    var held =
        act == Act.APOLOGISED
            ? Sentences.first(note, apology.admissions())
            : apology.told().contains(act)
                ? Sentences.first(note, apology.phrases())
                    .or(() -> Sentences.first(note, apology.admissions()))
                : Optional.<String>empty();
    return held.map(words -> Refusal.invalid("note", "complaintwords.early", words));
  }
}

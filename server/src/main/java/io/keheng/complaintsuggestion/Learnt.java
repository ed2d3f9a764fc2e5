package io.keheng.complaintsuggestion;

import com.oracle.labs.mlrg.olcut.util.Pair;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.tribuo.Example;
import org.tribuo.Model;
import org.tribuo.MutableDataset;
import org.tribuo.classification.Label;
import org.tribuo.classification.LabelFactory;
import org.tribuo.classification.sgd.linear.LinearSGDTrainer;
import org.tribuo.classification.sgd.objectives.LogMulticlass;
import org.tribuo.impl.ArrayExample;
import org.tribuo.math.optimisers.AdaGrad;
import org.tribuo.provenance.SimpleDataSourceProvenance;

/**
 * A logistic regression over the words of coded cases: each word has a weight for each code, so
 * that it can be said which words speak for a suggestion.
 *
 * @param cases learnt from, those for measuring among them
 * @param accuracy how often it was right among the cases kept apart, 0 to 1
 * @param baseline how often the commonest code would have been
 */
record Learnt(Model<Label> model, int cases, double accuracy, double baseline) {

  private static final double ALWAYS = 1.0;

  /** A case that somebody coded. */
  record Coded(String text, String code) {}

  /**
   * @param probability 0 to 1
   * @param words that speak for it most, the strongest first
   */
  record Guess(String code, double probability, List<String> words) {}

  /** Learns; nothing where there are too few cases or codes. */
  static Optional<Learnt> from(List<Coded> cases, SuggestionParameters parameters) {
    var usable = cases.stream().filter(each -> !Words.of(each.text()).isEmpty()).toList();
    if (usable.size() < parameters.least() || counts(usable).size() < 2) {
      return Optional.empty();
    }
    var taught = new ArrayList<Coded>();
    var apart = new ArrayList<Coded>();
    for (var at = 0; at < usable.size(); at++) {
      (at % parameters.apart() == 0 ? apart : taught).add(usable.get(at));
    }
    var model = train(taught, parameters);
    var right =
        apart.stream()
            .filter(
                each ->
                    model
                        .predict(example(each.text(), LabelFactory.UNKNOWN_LABEL))
                        .getOutput()
                        .getLabel()
                        .equals(each.code()))
            .count();
    var commonest =
        counts(taught).entrySet().stream().max(Map.Entry.comparingByValue()).orElseThrow().getKey();
    var by = apart.stream().filter(each -> each.code().equals(commonest)).count();
    return Optional.of(
        new Learnt(
            train(usable, parameters),
            usable.size(),
            right / (double) apart.size(),
            by / (double) apart.size()));
  }

  /** What the words of a case suggest; nothing where they say too little. */
  Optional<Guess> guess(String text, SuggestionParameters parameters) {
    if (Words.of(text).stream().noneMatch(word -> model.getFeatureIDMap().get(word) != null)) {
      return Optional.empty();
    }
    var example = example(text, LabelFactory.UNKNOWN_LABEL);
    var prediction = model.predict(example);
    var label = prediction.getOutput();
    if (label.getScore() < parameters.probability()) {
      return Optional.empty();
    }
    return Optional.of(
        new Guess(label.getLabel(), label.getScore(), why(example, label, parameters)));
  }

  private List<String> why(Example<Label> example, Label label, SuggestionParameters parameters) {
    return model.getExcuse(example).stream()
        .flatMap(excuse -> excuse.getScores().getOrDefault(label.getLabel(), List.of()).stream())
        .filter(each -> each.getB() > 0)
        .filter(each -> example.lookup(each.getA()) != null)
        .sorted((one, other) -> Double.compare(other.getB(), one.getB()))
        .limit(parameters.words())
        .map(Pair::getA)
        .toList();
  }

  private static Map<String, Long> counts(List<Coded> cases) {
    return cases.stream().collect(Collectors.groupingBy(Coded::code, Collectors.counting()));
  }

  private static Model<Label> train(List<Coded> cases, SuggestionParameters parameters) {
    var factory = new LabelFactory();
    var data = new MutableDataset<>(new SimpleDataSourceProvenance("complaints", factory), factory);
    cases.forEach(each -> data.add(example(each.text(), new Label(each.code()))));
    return new LinearSGDTrainer(
            new LogMulticlass(), new AdaGrad(ALWAYS), parameters.passes(), parameters.seed())
        .train(data);
  }

  private static Example<Label> example(String text, Label label) {
    var words = Words.of(text).toArray(String[]::new);
    var values = new double[words.length];
    Arrays.fill(values, ALWAYS);
    return new ArrayExample<>(label, words, values);
  }
}

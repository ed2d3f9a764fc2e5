package io.keheng.bench;

import io.keheng.decision.DecidedCases;
import io.keheng.decision.DecisionModel;
import java.io.ByteArrayInputStream;
import java.io.StringReader;
import java.lang.management.ManagementFactory;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.jspecify.annotations.Nullable;
import org.kie.api.io.ResourceType;
import org.kie.dmn.api.core.DMNContext;
import org.kie.dmn.api.core.DMNModel;
import org.kie.dmn.api.core.DMNRuntime;
import org.kie.dmn.core.internal.utils.DMNRuntimeBuilder;
import org.kie.internal.io.ResourceFactory;

/**
 * One online decision with its explanation on one thread, decided anew and from memory, beside what
 * kie-dmn and Camunda's engine take to decide the same case without explaining it. All take turns
 * in one process; times are of the processor, medians of the rounds after one to warm up.
 */
public final class OnlineDecisionBench {

  private static final int CASES = 2_000;
  private static final int ROUNDS = 7;
  private static final int GOAL = 20_000;
  private static final int MILLION = 1_000_000;

  /** Decides one case; each takes part in every round. */
  private record Contender(
      String name, int repeats, Function<Map<String, Object>, @Nullable Object> decide) {}

  private OnlineDecisionBench() {}

  /** Runs all of it; takes no arguments. */
  public static void main(String[] args) {
    List<Contender> contenders =
        List.of(kie(), camunda(), plain(), explained(), cached(), explainedCached());
    List<Map<String, Object>> cases = cases();
    agree(contenders, cases);
    Map<String, List<Double>> micros = new LinkedHashMap<>();
    for (int round = 0; round <= ROUNDS; round++) {
      for (Contender contender : contenders) {
        double time = time(contender, cases);
        if (round > 0) {
          micros.computeIfAbsent(contender.name(), _ -> new ArrayList<>()).add(time);
        }
      }
    }
    double reference = median(micros.get(contenders.getFirst().name()));
    micros.forEach(
        (name, times) -> {
          double one = median(times);
          System.out.printf(
              "%-34s %9.3f us, %,12.0f a second on one core, %6.3f times kie-dmn%n",
              name, one, MILLION / one, one / reference);
        });
    System.out.printf("goal: explained from memory %,d a second, 0.25 times kie-dmn%n", GOAL);
  }

  private static double time(Contender contender, List<Map<String, Object>> cases) {
    var threads = ManagementFactory.getThreadMXBean();
    long start = threads.getCurrentThreadCpuTime();
    for (int i = 0; i < contender.repeats(); i++) {
      cases.forEach(contender.decide()::apply);
    }
    long nanos = threads.getCurrentThreadCpuTime() - start;
    return nanos / 1e3 / ((double) contender.repeats() * cases.size());
  }

  /** Says how many cases a contender decides otherwise than the first. */
  private static void agree(List<Contender> contenders, List<Map<String, Object>> cases) {
    Contender first = contenders.getFirst();
    for (Contender contender : contenders) {
      long different =
          cases.stream()
              .filter(
                  facts ->
                      !Objects.equals(first.decide().apply(facts), contender.decide().apply(facts)))
              .count();
      if (different > 0) {
        System.out.printf(
            "%s decides %,d of %,d cases otherwise%n", contender.name(), different, cases.size());
      }
    }
  }

  private static double median(@Nullable List<Double> times) {
    if (times == null) {
      return Double.NaN;
    }
    return times.stream().sorted().toList().get(times.size() / 2);
  }

  /** The same cases every time, known values only. */
  private static List<Map<String, Object>> cases() {
    Random random = new Random(20261130);
    List<Map<String, Object>> cases = new ArrayList<>();
    for (int i = 0; i < CASES; i++) {
      Map<String, Object> facts = new HashMap<>();
      facts.put("deposit", BigDecimal.valueOf(random.nextInt(60_000_000), 2));
      facts.put("loan", BigDecimal.valueOf(random.nextInt(40_000_000), 2));
      facts.put("salaried", random.nextBoolean());
      facts.put("kind", List.of("A", "B", "C", "D").get(random.nextInt(4)));
      cases.add(facts);
    }
    return cases;
  }

  private static Contender kie() {
    DMNRuntime runtime =
        DMNRuntimeBuilder.fromDefaults()
            .buildConfiguration()
            .fromResources(
                List.of(
                    ResourceFactory.newReaderResource(
                            new StringReader(DecisionBenchTable.XML), "UTF-8")
                        .setResourceType(ResourceType.DMN)))
            .getOrElseThrow(e -> new IllegalStateException(e));
    DMNModel table = runtime.getModels().getFirst();
    return new Contender(
        "kie-dmn, no explanation",
        20,
        facts -> {
          DMNContext context = runtime.newContext();
          facts.forEach(context::set);
          return runtime.evaluateByName(table, context, "grade").getContext().get("grade");
        });
  }

  /** Camunda's language needs an id for each element, and a double where others take a decimal. */
  private static Contender camunda() {
    DmnEngine engine = DmnEngineConfiguration.createDefaultDmnEngineConfiguration().buildEngine();
    DmnDecision decision =
        engine.parseDecision(
            "d", new ByteArrayInputStream(withIds().getBytes(StandardCharsets.UTF_8)));
    return new Contender(
        "Camunda 7 DMN, no explanation",
        2,
        facts ->
            engine
                .evaluateDecisionTable(decision, doubles(facts))
                .getSingleResult()
                .getSingleEntry());
  }

  private static String withIds() {
    int[] next = {0};
    return Pattern.compile("<(input|output|rule|inputEntry|outputEntry)(?=[ />])")
        .matcher(DecisionBenchTable.XML)
        .replaceAll(tag -> tag.group() + " id=\"x" + next[0]++ + "\"");
  }

  private static Map<String, Object> doubles(Map<String, Object> facts) {
    Map<String, Object> doubles = new HashMap<>();
    facts.forEach(
        (name, value) ->
            doubles.put(name, value instanceof BigDecimal number ? number.doubleValue() : value));
    return doubles;
  }

  private static Contender plain() {
    DecisionModel model = DecisionModel.read(DecisionBenchTable.XML);
    return new Contender("decided", 20, facts -> model.evaluate("grade", facts).value());
  }

  private static Contender explained() {
    DecisionModel model = DecisionModel.read(DecisionBenchTable.XML);
    return new Contender(
        "decided and explained", 5, facts -> model.explain("grade", facts).outcome().value());
  }

  private static Contender cached() {
    DecisionModel model = DecisionModel.read(DecisionBenchTable.XML);
    DecidedCases memory = new DecidedCases(CASES * 2);
    return new Contender(
        "decided, from memory", 500, facts -> memory.evaluate(model, "grade", facts).value());
  }

  private static Contender explainedCached() {
    DecisionModel model = DecisionModel.read(DecisionBenchTable.XML);
    DecidedCases memory = new DecidedCases(CASES * 2);
    return new Contender(
        "decided and explained, from memory",
        500,
        facts -> memory.explain(model, "grade", facts).outcome().value());
  }
}

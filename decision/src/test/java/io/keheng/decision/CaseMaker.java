package io.keheng.decision;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Makes cases for a model: every bound of every cell, a step to either side, nulls and noise. */
final class CaseMaker {

  private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
  private static final Pattern NUMBER = Pattern.compile("(?<![\\w\"-])-?\\d+(\\.\\d+)?");
  private static final Pattern STRING = Pattern.compile("\"((?:[^\"\\\\]|\\\\.)*)\"");

  private static final int NOISE = 25;

  private final List<Fact> facts;
  private final Set<BigDecimal> numbers = new LinkedHashSet<>();
  private final Set<String> strings = new LinkedHashSet<>();
  private final Set<LocalDate> dates = new LinkedHashSet<>();

  CaseMaker(DecisionModel model) {
    this.facts = model.inputs();
    numbers.add(BigDecimal.ZERO);
    strings.addAll(List.of("", "?", "\uD83D\uDE00", "\uFFFD"));
    dates.add(LocalDate.of(2024, 2, 29));
    for (DecisionTable table : model.tables()) {
      table.inputs().forEach(input -> input.allowed().forEach(this::learn));
      table.rows().forEach(row -> row.inputs().forEach(this::learn));
      table.rows().forEach(row -> row.outputs().forEach(this::learn));
    }
    model.parameters().forEach(parameter -> learn(parameter.expression()));
  }

  /** The same cases for the same seed. */
  List<Map<String, @Nullable Object>> cases(int count, long seed) {
    Random random = new Random(seed);
    for (int i = 0; i < NOISE; i++) {
      numbers.add(BigDecimal.valueOf(random.nextLong(-1_000_000, 2_000_000_000), 3));
    }
    Map<String, List<@Nullable Object>> pools = new HashMap<>();
    facts.forEach(fact -> pools.put(fact.name(), pool(fact.type())));
    List<Map<String, @Nullable Object>> cases = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      Map<String, @Nullable Object> one = new LinkedHashMap<>();
      for (Fact fact : facts) {
        List<@Nullable Object> pool = pools.get(fact.name());
        one.put(fact.name(), pool == null ? null : pool.get(random.nextInt(pool.size())));
      }
      cases.add(one);
    }
    return cases;
  }

  private List<@Nullable Object> pool(FactType type) {
    List<@Nullable Object> pool = new ArrayList<>();
    pool.add(null);
    switch (type) {
      case NUMBER -> pool.addAll(numbers);
      case STRING, OTHER -> pool.addAll(strings);
      case BOOLEAN -> pool.addAll(List.of(true, false));
      case DATE -> pool.addAll(dates);
    }
    return pool;
  }

  private void learn(String cell) {
    for (Matcher found = DATE.matcher(cell); found.find(); ) {
      LocalDate date = LocalDate.parse(found.group());
      dates.addAll(List.of(date.minusDays(1), date, date.plusDays(1)));
    }
    for (Matcher found = STRING.matcher(cell); found.find(); ) {
      String text = found.group(1).replace("\\\"", "\"");
      strings.addAll(List.of(text, text + " ", text.toLowerCase(java.util.Locale.ROOT)));
    }
    for (Matcher found = NUMBER.matcher(DATE.matcher(cell).replaceAll("")); found.find(); ) {
      BigDecimal bound = new BigDecimal(found.group());
      for (String step : List.of("0", "1", "-1", "0.01", "-0.01")) {
        numbers.add(bound.add(new BigDecimal(step)));
      }
    }
  }
}

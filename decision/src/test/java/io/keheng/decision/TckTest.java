package io.keheng.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.assertj.core.api.recursive.comparison.RecursiveComparisonConfiguration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The whole of DMN TCK compliance level 2, one case at a time. */
class TckTest {

  private static final Map<Path, DecisionModel> MODELS = new ConcurrentHashMap<>();

  @TestFactory
  Stream<DynamicTest> everyExpectedResult() {
    assumeTrue(Tck.folder().isPresent(), "no ../shared/data/dmn-tck: the DMN TCK was not run");
    return Tck.cases(Tck.folder().orElseThrow()).stream()
        .map(one -> DynamicTest.dynamicTest(one.id(), () -> check(one)));
  }

  @Test
  void allModelsHaveCases() {
    assumeTrue(Tck.folder().isPresent(), "no ../shared/data/dmn-tck: the DMN TCK was not run");
    Path folder = Tck.folder().orElseThrow();
    assertThat(Tck.cases(folder).stream().map(Tck.Case::model).distinct())
        .containsExactlyInAnyOrderElementsOf(Tck.files(folder, ".dmn"));
  }

  private static void check(Tck.Case one) {
    Outcome outcome = model(one.model()).evaluate(one.decision(), one.inputs());
    same(outcome.value(), one.expected());
  }

  static void same(@Nullable Object actual, @Nullable Object expected) {
    if (expected == null) {
      assertThat(actual).isNull();
      return;
    }
    assertThat(actual)
        .usingRecursiveComparison(
            RecursiveComparisonConfiguration.builder()
                .withComparatorForType(TckTest::compare, BigDecimal.class)
                .build())
        .isEqualTo(expected);
  }

  /** The kit's own runner compares to 8 decimals: some expected values are floating point. */
  private static int compare(BigDecimal actual, BigDecimal expected) {
    BigDecimal difference = actual.subtract(expected).abs();
    return difference.compareTo(new BigDecimal("0.00000001")) <= 0 ? 0 : actual.compareTo(expected);
  }

  static DecisionModel model(Path file) {
    return MODELS.computeIfAbsent(file, key -> DecisionModel.read(text(key)));
  }

  static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}

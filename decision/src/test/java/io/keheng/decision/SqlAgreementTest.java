package io.keheng.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** One case at a time and SQL agree, for every table that there is. */
class SqlAgreementTest {

  private static final int CASES = Integer.getInteger("keheng.agreement.cases", 100_000);
  private static final long SEED = 20261122;

  @TestFactory
  Stream<DynamicTest> tablesOfTheKit() {
    assumeTrue(Tck.folder().isPresent(), "no ../shared/data/dmn-tck: its tables were not compared");
    return tests(Tck.folder().orElseThrow());
  }

  @TestFactory
  Stream<DynamicTest> tablesOfTheMeasures() {
    assumeTrue(Tck.above("measures").isPresent(), "no measures folder: nothing to compare");
    return tests(Tck.above("measures").orElseThrow());
  }

  @TestFactory
  Stream<DynamicTest> tablesMadeByHand() {
    return HandMade.models().entrySet().stream()
        .flatMap(
            entry -> {
              DecisionModel model = entry.getValue().read();
              return model.decisions().stream()
                  .map(
                      decision ->
                          DynamicTest.dynamicTest(
                              entry.getKey() + " " + decision.name(),
                              () ->
                                  agree(
                                      model,
                                      decision.name(),
                                      new CaseMaker(model).cases(CASES, SEED))));
            });
  }

  @TestFactory
  Stream<DynamicTest> expectedResultsOfTheKit() {
    assumeTrue(Tck.folder().isPresent(), "no ../shared/data/dmn-tck: its cases were not compared");
    return Tck.cases(Tck.folder().orElseThrow()).stream()
        .filter(one -> TckTest.model(one.model()).table(one.decision()) != null)
        .map(
            one ->
                DynamicTest.dynamicTest(
                    one.id(),
                    () ->
                        agree(TckTest.model(one.model()), one.decision(), List.of(one.inputs()))));
  }

  static Stream<DynamicTest> tests(Path folder) {
    List<DynamicTest> tests = new ArrayList<>();
    for (Path file : Tck.files(folder, ".dmn")) {
      DecisionModel model = TckTest.model(file);
      for (Decision decision : model.decisions()) {
        if (decision.table()) {
          tests.add(
              DynamicTest.dynamicTest(
                  file.getFileName() + " " + decision.name(),
                  () -> agree(model, decision.name(), new CaseMaker(model).cases(CASES, SEED))));
        }
      }
    }
    return tests.stream();
  }

  static void agree(DecisionModel model, String decision, List<Map<String, @Nullable Object>> cases)
      throws Exception {
    assertThat(new SqlAgreement(model, decision).differences(cases)).isEmpty();
  }
}

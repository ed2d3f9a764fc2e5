package io.keheng.house;

import io.keheng.Rule;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ConcurrentSkipListSet;
import org.junit.platform.commons.support.AnnotationSupport;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.support.descriptor.MethodSource;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.TestPlan;

/** Writes {@code target/rule-coverage.csv}: rule, test, result of every test that proves a rule. */
public class RuleCoverage implements TestExecutionListener {

  private final ConcurrentSkipListSet<String> lines = new ConcurrentSkipListSet<>();

  @Override
  public void executionSkipped(TestIdentifier test, String reason) {
    record(test, "SKIPPED");
  }

  @Override
  public void executionFinished(TestIdentifier test, TestExecutionResult result) {
    record(test, result.getStatus().name());
  }

  @Override
  public void testPlanExecutionFinished(TestPlan plan) {
    var file = Path.of("target/rule-coverage.csv");
    try {
      Files.createDirectories(file.toAbsolutePath().getParent());
      Files.writeString(file, "rule,test,result\n");
      Files.write(file, List.copyOf(lines), java.nio.file.StandardOpenOption.APPEND);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void record(TestIdentifier test, String result) {
    test.getSource()
        .filter(MethodSource.class::isInstance)
        .map(MethodSource.class::cast)
        .ifPresent(
            source ->
                AnnotationSupport.findRepeatableAnnotations(source.getJavaMethod(), Rule.class)
                    .forEach(
                        rule ->
                            lines.add(
                                "%s,%s#%s,%s"
                                    .formatted(
                                        rule.value(),
                                        source.getClassName(),
                                        source.getMethodName(),
                                        result))));
  }
}

package io.keheng.bench;

import java.io.StringReader;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kie.dmn.api.core.DMNContext;
import org.kie.dmn.api.core.DMNModel;
import org.kie.dmn.api.core.DMNRuntime;
import org.kie.dmn.core.internal.utils.DMNRuntimeBuilder;
import org.kie.internal.io.ResourceFactory;

/** How fast kie-dmn itself decides the cases of the table, one by one. */
final class OneByOne {

  private OneByOne() {}

  /** The best of several passes on all cores, after a warm-up over the same rows. */
  static double rowsPerSecond(List<Map<String, @Nullable Object>> cases, int repeats) {
    DMNRuntime runtime =
        DMNRuntimeBuilder.fromDefaults()
            .buildConfiguration()
            .fromResources(
                List.of(
                    ResourceFactory.newReaderResource(
                        new StringReader(DecisionBenchTable.XML), "UTF-8")))
            .getOrElseThrow(e -> new IllegalStateException(e));
    DMNModel table = runtime.getModels().getFirst();
    double best = 0;
    for (int i = 0; i <= repeats; i++) {
      long start = System.nanoTime();
      cases.parallelStream()
          .forEach(
              facts -> {
                DMNContext context = runtime.newContext();
                facts.forEach(context::set);
                runtime.evaluateAll(table, context);
              });
      best = Math.max(best, cases.size() / ((System.nanoTime() - start) / 1e9));
    }
    return best;
  }
}

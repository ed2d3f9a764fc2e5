package io.keheng.demo;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** How far the making of the bank is, for the console and the start page. */
final class DemoSteps {

  /**
   * @param key organisation, staff, files, import, classification, check or complaints
   */
  record Step(String key, int done, int total) {}

  private static final Logger log = LoggerFactory.getLogger(DemoSteps.class);
  private static final int QUARTER = 25;

  private final Map<String, Step> steps = new LinkedHashMap<>();

  synchronized void plan(String key, int total) {
    steps.put(key, new Step(key, 0, total));
  }

  synchronized void at(String key, int done) {
    var before = steps.get(key);
    if (before == null || done <= before.done()) {
      return;
    }
    var now = new Step(key, Math.min(done, before.total()), before.total());
    steps.put(key, now);
    if (percent(now) / QUARTER != percent(before) / QUARTER) {
      log.info("演示银行 Demonstration bank: {} {} %", key, percent(now));
    }
  }

  synchronized List<Step> all() {
    return new ArrayList<>(steps.values());
  }

  private static int percent(Step step) {
    return step.total() == 0 ? 100 : step.done() * 100 / step.total();
  }
}

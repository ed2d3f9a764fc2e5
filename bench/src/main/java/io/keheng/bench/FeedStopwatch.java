package io.keheng.bench;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;

/** Times of one contender: wall clock, and processor time, which other work disturbs less. */
final class FeedStopwatch {

  /** Work that may fail. */
  @FunctionalInterface
  interface Work {
    void run() throws Exception;
  }

  private static final OperatingSystemMXBean SYSTEM =
      (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

  private final List<Long> wall = new ArrayList<>();
  private final List<Long> processor = new ArrayList<>();

  void time(Work work) throws Exception {
    long processorBefore = SYSTEM.getProcessCpuTime();
    long before = System.nanoTime();
    work.run();
    wall.add(System.nanoTime() - before);
    processor.add(SYSTEM.getProcessCpuTime() - processorBefore);
  }

  double seconds() {
    return median(wall);
  }

  double processorSeconds() {
    return median(processor);
  }

  private static double median(List<Long> nanos) {
    List<Long> sorted = nanos.stream().sorted().toList();
    return sorted.get(sorted.size() / 2) / 1e9;
  }

  /** One line: both contenders, their ratio in wall clock and in processor time. */
  static String compare(String what, FeedStopwatch ours, FeedStopwatch reference) {
    return "%s: %.2f s against %.2f s, ratio %.2f (processor %.2f s, %.2f s, ratio %.2f)"
        .formatted(
            what,
            ours.seconds(),
            reference.seconds(),
            ours.seconds() / reference.seconds(),
            ours.processorSeconds(),
            reference.processorSeconds(),
            ours.processorSeconds() / reference.processorSeconds());
  }
}

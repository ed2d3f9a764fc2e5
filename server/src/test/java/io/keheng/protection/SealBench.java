package io.keheng.protection;

import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.IntFunction;

/**
 * What sealing, opening and indexing a value costs beside copying it to bytes and back, in turns in
 * one run on one thread, in processor time: {@code SealBench VALUES ROUNDS}. Prints the median of
 * the rounds.
 */
final class SealBench {

  private static final String COLUMN = "customer.customer.mobile";

  private interface Work {
    byte[] on(int number, String text) throws Exception;
  }

  private record Contender(String name, Work work, List<Double> nanos) {}

  private SealBench() {}

  static void main(String[] args) throws Exception {
    var values = Integer.parseInt(args[0]);
    var rounds = Integer.parseInt(args[1]);
    var contenders = new ArrayList<Contender>();
    contenders.add(new Contender("plain copy", (i, text) -> copied(text), new ArrayList<>()));
    for (var suite : Suite.values()) {
      contenders.addAll(of(suite, values));
    }
    for (var round = 0; round <= rounds; round++) {
      for (var contender : contenders) {
        var nanos = measured(contender.work(), values);
        if (round > 0) {
          contender.nanos().add(nanos);
        }
      }
    }
    var plain = median(contenders.getFirst());
    for (var contender : contenders) {
      var median = median(contender);
      System.out.printf(
          Locale.ROOT,
          "%-28s %8.0f ns a value %8.1f times%n",
          contender.name(),
          median,
          median / plain);
    }
  }

  private static List<Contender> of(Suite suite, int values) throws Exception {
    var folder = new KeyFolder(Files.createTempDirectory("seal-bench").resolve("keys"));
    folder.create(suite, Clock.systemUTC().instant());
    var ring = folder.read();
    IntFunction<String> text = SealBench::mobile;
    var sealed = new byte[values][];
    for (var i = 0; i < values; i++) {
      sealed[i] = Vault.sealed(ring, COLUMN, i, text.apply(i));
    }
    var name = suite.name().toLowerCase(Locale.ROOT);
    return List.of(
        new Contender(
            name + " seal", (i, clear) -> Vault.sealed(ring, COLUMN, i, clear), new ArrayList<>()),
        new Contender(
            name + " open",
            (i, clear) -> copied(Vault.opened(ring.primary(), COLUMN, i, sealed[i])),
            new ArrayList<>()),
        new Contender(
            name + " index",
            (i, clear) -> ring.fingerprint(COLUMN, clear.getBytes(StandardCharsets.UTF_8)),
            new ArrayList<>()));
  }

  private static double measured(Work work, int values) throws Exception {
    var bytes = 0L;
    var clock = ManagementFactory.getThreadMXBean();
    var start = clock.getCurrentThreadCpuTime();
    for (var i = 0; i < values; i++) {
      bytes += work.on(i, mobile(i)).length;
    }
    var nanos = clock.getCurrentThreadCpuTime() - start;
    if (bytes == 0) {
      throw new AssertionError("nothing done");
    }
    return (double) nanos / values;
  }

  private static byte[] copied(String text) {
    var bytes = text.getBytes(StandardCharsets.UTF_8);
    return new String(bytes, StandardCharsets.UTF_8).getBytes(StandardCharsets.UTF_8);
  }

  private static String mobile(int number) {
    return "138" + (10_000_000 + number % 90_000_000);
  }

  private static double median(Contender contender) {
    var sorted = contender.nanos().stream().sorted().toList();
    return sorted.get(sorted.size() / 2);
  }
}

package io.keheng.lake;

/**
 * What the engine may use of the machine.
 *
 * @param memory upper bound as DuckDB writes it, such as {@code 2GB}
 * @param threads number of worker threads, 1 or more
 */
public record LakeOptions(String memory, int threads) {

  public LakeOptions {
    if (!memory.matches("\\d+(\\.\\d+)?\\s?[KMGT]i?B")) {
      throw new IllegalArgumentException("memory must look like 2GB: " + memory);
    }
    if (threads < 1) {
      throw new IllegalArgumentException("threads must be 1 or more: " + threads);
    }
  }

  /** A quarter of the machine's memory as the JVM sees it, at least 1 GB, and every core. */
  public static LakeOptions defaults() {
    long megabytes = Math.max(1024, Runtime.getRuntime().maxMemory() / (1024 * 1024));
    return new LakeOptions(megabytes + "MB", Runtime.getRuntime().availableProcessors());
  }
}

package io.keheng.demo;

import java.io.OutputStream;
import java.util.function.IntConsumer;

/** Reads the percent at the beginning of each line that an import tells its console. */
final class PercentReader extends OutputStream {

  private final IntConsumer told;
  private final StringBuilder line = new StringBuilder();

  PercentReader(IntConsumer told) {
    this.told = told;
  }

  @Override
  public void write(int character) {
    if (character != '\n') {
      line.append((char) character);
      return;
    }
    var percent = line.toString().strip().split("\\D", 2)[0];
    if (!percent.isEmpty()) {
      told.accept(Integer.parseInt(percent));
    }
    line.setLength(0);
  }
}

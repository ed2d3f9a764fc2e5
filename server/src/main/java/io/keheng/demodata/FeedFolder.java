package io.keheng.demodata;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Files of the Keheng format in a folder, with the control file of what was written. */
final class FeedFolder implements AutoCloseable {

  private static final class Open {
    final CsvWriter writer;
    long rows;
    long credits;
    long debits;
    final boolean amounts;

    Open(CsvWriter writer, boolean amounts) {
      this.writer = writer;
      this.amounts = amounts;
    }
  }

  private final Path folder;
  private final Map<String, Open> files = new LinkedHashMap<>();

  FeedFolder(Path folder) {
    this.folder = folder;
  }

  /** A file whose rows carry no amount to control. */
  void begin(String file, String... columns) throws IOException {
    open(file, false, columns);
  }

  void beginWithAmounts(String file, String... columns) throws IOException {
    open(file, true, columns);
  }

  void row(String file, @Nullable String... values) {
    row(file, 0, values);
  }

  /**
   * @param cents the amount that the control file sums
   */
  void row(String file, long cents, @Nullable String... values) {
    var open = java.util.Objects.requireNonNull(files.get(file));
    open.writer.writeRecord(values);
    open.rows++;
    open.credits += Math.max(0, cents);
    open.debits += Math.max(0, -cents);
  }

  static String yuan(long cents) {
    return BigDecimal.valueOf(cents, 2).toPlainString();
  }

  @Override
  public void close() throws IOException {
    try (var control = writer("control.csv")) {
      control.writeRecord("file", "rows", "credits", "debits");
      for (var file : files.entrySet()) {
        var open = file.getValue();
        open.writer.close();
        control.writeRecord(
            file.getKey(),
            Long.toString(open.rows),
            open.amounts ? yuan(open.credits) : "",
            open.amounts ? yuan(open.debits) : "");
      }
    }
  }

  private void open(String file, boolean amounts, String... columns) throws IOException {
    var open = new Open(writer(file), amounts);
    open.writer.writeRecord(columns);
    files.put(file, open);
  }

  private CsvWriter writer(String file) throws IOException {
    return CsvWriter.builder().fieldSeparator(';').build(folder.resolve(file));
  }
}

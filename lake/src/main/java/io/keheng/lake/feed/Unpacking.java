package io.keheng.lake.feed;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Collections;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/**
 * Refuses a spreadsheet that unpacks to far more than it is: its parts are unpacked to nowhere and
 * counted before anything reads them, since the sizes that a file states of itself may be wrong.
 */
final class Unpacking {

  /** A sheet of a million rows of twenty columns stays below. */
  private static final long MOST_BYTES = 2L << 30;

  /** Of what is held in memory: all but the sheets. */
  private static final long MOST_HELD = 256L << 20;

  /** Rows much alike pack to a fiftieth; a bomb to a thousandth. */
  private static final long MOST_TIMES = 200;

  private static final long HARMLESS = 10L << 20;
  private static final int MOST_PARTS = 1_000;

  private Unpacking() {}

  /**
   * @throws FeedException {@code bomb}: it unpacks to too much; {@code unreadable}: it is no
   *     archive
   */
  static void check(Path file) throws IOException {
    try (var zip = new ZipFile(file.toFile())) {
      if (zip.size() > MOST_PARTS) {
        throw new FeedException("bomb", file.getFileName());
      }
      var total = 0L;
      for (ZipEntry part : Collections.list(zip.entries())) {
        var most = part.getName().startsWith("xl/worksheets/") ? MOST_BYTES : MOST_HELD;
        try (var in = zip.getInputStream(part)) {
          total += size(in, Math.min(most, MOST_BYTES - total), part.getCompressedSize(), file);
        }
      }
    } catch (ZipException broken) {
      throw new FeedException("unreadable", file.getFileName(), "ZIP");
    }
  }

  private static long size(InputStream in, long most, long packed, Path file) throws IOException {
    var buffer = new byte[1 << 16];
    var size = 0L;
    for (int some = in.read(buffer); some >= 0; some = in.read(buffer)) {
      size += some;
      if (size > most || size > Math.max(HARMLESS, MOST_TIMES * packed)) {
        throw new FeedException("bomb", file.getFileName());
      }
    }
    return size;
  }
}

package io.keheng.identifier;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.YearMonth;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The administrative divisions of China since 1980, abolished ones included (GB/T 2260). */
public final class Regions {

  private static final String FILE = "/measures/reference/region-codes.csv";
  private static final Map<String, Region> ALL = read();

  private Regions() {}

  /** The division of a six-digit code, in use or abolished. */
  public static Optional<Region> byCode(String code) {
    return Optional.ofNullable(ALL.get(code));
  }

  private static Map<String, Region> read() {
    try (var in = Objects.requireNonNull(Regions.class.getResourceAsStream(FILE));
        var rows =
            CsvReader.builder()
                .ofNamedCsvRecord(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      return rows.stream().map(Regions::region).collect(Collectors.toMap(Region::code, r -> r));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Region region(NamedCsvRecord row) {
    return new Region(
        row.getField("code"),
        row.getField("name"),
        month(row.getField("absent_in")),
        month(row.getField("last_seen")),
        month(row.getField("gone_by")));
  }

  private static @Nullable YearMonth month(String text) {
    return text.isEmpty() ? null : YearMonth.parse(text);
  }
}

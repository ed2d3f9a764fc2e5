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
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The administrative divisions of China since 1980, abolished ones included (GB/T 2260). */
public final class Regions {

  private static final String FILE = "/measures/reference/region-codes.csv";
  private static final Map<String, Region> ALL = read();
  // Names of codes that gather divisions and are part of no address.
  private static final Set<String> COLLECTIVE = Set.of("市辖区", "县", "省直辖县级行政区划", "自治区直辖县级行政区划");

  private Regions() {}

  /** The division of a six-digit code, in use or abolished. */
  public static Optional<Region> byCode(String code) {
    return Optional.ofNullable(ALL.get(code));
  }

  /** A division with those it lies in, such as 广东省深圳市南山区; empty for an unknown code. */
  public static Optional<String> fullName(String code) {
    return byCode(code)
        .map(
            region ->
                Stream.of(code.substring(0, 2) + "0000", code.substring(0, 4) + "00", code)
                    .distinct()
                    .flatMap(each -> byCode(each).stream())
                    .map(Region::name)
                    .filter(name -> !COLLECTIVE.contains(name))
                    .collect(Collectors.joining()));
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

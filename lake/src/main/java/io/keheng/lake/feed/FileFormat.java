package io.keheng.lake.feed;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How values are written; what a file leaves out it takes from the template's own.
 *
 * @param delimiter one character, or {@code auto}
 * @param encoding {@code auto}, or the only encoding that is accepted
 * @param dates patterns of yyyy, yy, MM, dd and plain characters, tried in this order
 * @param century first two digits of the year where a pattern has {@code yy}
 * @param nulls texts that mean: not known
 */
public record FileFormat(
    @Nullable String delimiter,
    @Nullable String quote,
    @Nullable Boolean header,
    @Nullable String encoding,
    @Nullable List<String> dates,
    @Nullable Integer century,
    @Nullable String decimal,
    @Nullable String grouping,
    @Nullable List<String> nulls) {

  static final FileFormat PLAIN =
      new FileFormat("auto", "\"", true, "auto", List.of("yyyy-MM-dd"), 20, ".", "", List.of(""));

  FileFormat over(@Nullable FileFormat base) {
    return base == null
        ? this
        : new FileFormat(
            delimiter == null ? base.delimiter : delimiter,
            quote == null ? base.quote : quote,
            header == null ? base.header : header,
            encoding == null ? base.encoding : encoding,
            dates == null ? base.dates : dates,
            century == null ? base.century : century,
            decimal == null ? base.decimal : decimal,
            grouping == null ? base.grouping : grouping,
            nulls == null ? base.nulls : nulls);
  }

  List<String> datePatterns() {
    return Objects.requireNonNull(dates);
  }

  List<String> nullTexts() {
    return Objects.requireNonNull(nulls);
  }
}

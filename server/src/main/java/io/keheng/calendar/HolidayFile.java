package io.keheng.calendar;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.keheng.shared.Refusal;
import io.keheng.shared.Violation;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A file of holidays and make-up days: CSV with {@code date,kind,name,source}, UTF-8. */
final class HolidayFile {

  private static final List<String> COLUMNS = List.of("date", "kind", "name", "source");
  private static final int MAX_VIOLATIONS = 50;

  private final List<CalendarDay> days = new ArrayList<>();
  private final List<Violation> violations = new ArrayList<>();
  private final Set<LocalDate> seen = new HashSet<>();

  private HolidayFile() {}

  /** All days of the file, or a refusal that names every bad line. */
  static List<CalendarDay> read(InputStream in) throws IOException {
    var file = new HolidayFile();
    var decoder = StandardCharsets.UTF_8.newDecoder();
    try (var csv = CsvReader.builder().ofNamedCsvRecord(new InputStreamReader(in, decoder))) {
      for (var row : csv) {
        file.add(row);
      }
    } catch (java.io.UncheckedIOException | CharacterCodingException notText) {
      throw Refusal.invalid("file", "calendar.file.encoding");
    }
    if (!file.violations.isEmpty()) {
      throw Refusal.invalid(
          file.violations.subList(0, Math.min(MAX_VIOLATIONS, file.violations.size())));
    }
    if (file.days.isEmpty()) {
      throw Refusal.invalid("file", "calendar.file.empty");
    }
    return file.days;
  }

  private void add(NamedCsvRecord row) {
    if (!row.getHeader().containsAll(COLUMNS)) {
      throw Refusal.invalid("file", "calendar.file.columns", String.join(",", COLUMNS));
    }
    var line = row.getStartingLineNumber();
    var date = date(row.getField("date").strip(), line);
    var kind = row.getField("kind").strip();
    if (!kind.equals(DayKind.HOLIDAY.name()) && !kind.equals(DayKind.MAKEUP.name())) {
      wrong(line, "calendar.file.kind", kind);
    }
    if (row.getField("name").isBlank() || row.getField("source").isBlank()) {
      wrong(line, "calendar.file.blank");
    }
    if (date.isEmpty() || !violations.isEmpty()) {
      return;
    }
    var day =
        new CalendarDay(
            date.get(),
            DayKind.valueOf(kind),
            row.getField("name").strip(),
            row.getField("source").strip());
    if (!seen.add(day.date())) {
      wrong(line, "calendar.file.twice", day.date());
    }
    if (day.kind() == DayKind.MAKEUP && WorkCalendar.byWeekday(day.date()) == DayKind.WORKDAY) {
      wrong(line, "calendar.makeup-weekday", day.date());
    }
    days.add(day);
  }

  private Optional<LocalDate> date(String text, long line) {
    try {
      return Optional.of(LocalDate.parse(text));
    } catch (DateTimeException e) {
      wrong(line, "calendar.file.date", text);
      return Optional.empty();
    }
  }

  private void wrong(long line, String key, Object... args) {
    violations.add(new Violation("line " + line, key, args));
  }
}

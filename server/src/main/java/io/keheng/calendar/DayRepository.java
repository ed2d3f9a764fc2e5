package io.keheng.calendar;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

@Repository
class DayRepository {

  record AnnouncedYear(int year, String source) {}

  private final JdbcClient jdbc;

  DayRepository(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** The calendar as a transaction sees it, read once in it and again after a change. */
  WorkCalendar calendar() {
    if (TransactionSynchronizationManager.getResource(this) instanceof WorkCalendar known) {
      return known;
    }
    var read =
        WorkCalendar.of(
            all(), announced().stream().map(AnnouncedYear::year).collect(Collectors.toSet()));
    if (TransactionSynchronizationManager.isSynchronizationActive()) {
      TransactionSynchronizationManager.bindResource(this, read);
      TransactionSynchronizationManager.registerSynchronization(
          new TransactionSynchronization() {
            @Override
            public void afterCompletion(int status) {
              forget();
            }
          });
    }
    return read;
  }

  private void forget() {
    TransactionSynchronizationManager.unbindResourceIfPossible(this);
  }

  List<CalendarDay> all() {
    return jdbc.sql("SELECT date, kind, name, source FROM calendar.day ORDER BY date")
        .query(DayRepository::day)
        .list();
  }

  /** By hand: all days are read with each deadline, and reflection took most of that time. */
  private static CalendarDay day(ResultSet row, int number) throws SQLException {
    return new CalendarDay(
        row.getObject("date", LocalDate.class),
        DayKind.valueOf(row.getString("kind")),
        row.getString("name"),
        row.getString("source"));
  }

  Optional<CalendarDay> on(LocalDate date) {
    return jdbc.sql("SELECT date, kind, name, source FROM calendar.day WHERE date = :date")
        .param("date", date)
        .query(DayRepository::day)
        .optional();
  }

  List<AnnouncedYear> announced() {
    return jdbc.sql("SELECT year, source FROM calendar.announced_year ORDER BY year")
        .query(new SimplePropertyRowMapper<>(AnnouncedYear.class))
        .list();
  }

  void put(CalendarDay day) {
    forget();
    jdbc.sql(
            """
            INSERT INTO calendar.day (date, kind, name, source)
            VALUES (:date, :kind, :name, :source)
            ON CONFLICT (date)
            DO UPDATE SET kind = excluded.kind, name = excluded.name, source = excluded.source
            """)
        .param("date", day.date())
        .param("kind", day.kind().name())
        .param("name", day.name())
        .param("source", day.source())
        .update();
  }

  void remove(LocalDate date) {
    forget();
    jdbc.sql("DELETE FROM calendar.day WHERE date = :date").param("date", date).update();
  }
}

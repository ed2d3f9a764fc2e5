package io.keheng.numbering;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class SeriesRepository {

  private final JdbcClient jdbc;

  SeriesRepository(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Takes the next number of a series in a year; its row is held until the transaction ends. */
  long next(String series, int year) {
    return jdbc.sql(
            """
            INSERT INTO numbering.series (code, year, last) VALUES (:series, :year, 1)
            ON CONFLICT (code, year) DO UPDATE SET last = series.last + 1
            RETURNING last
            """)
        .param("series", series)
        .param("year", year)
        .query(Long.class)
        .single();
  }
}

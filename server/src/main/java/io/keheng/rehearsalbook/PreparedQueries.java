package io.keheng.rehearsalbook;

import static io.keheng.rehearsalbook.BookSql.text;

import java.nio.file.Path;

/** SQL that puts the places of customers beside their metrics. */
final class PreparedQueries {

  private static final String FORMAT =
      "FORMAT parquet, PARQUET_VERSION v2, COMPRESSION zstd, ROW_GROUP_SIZE 122880";

  private PreparedQueries() {}

  static String belonging(Path csv) {
    return """
    CREATE OR REPLACE TEMP TABLE belonging AS
    SELECT id, dense_rank() OVER (ORDER BY unit_id NULLS LAST, manager_id NULLS LAST) AS place,
           unit_id, manager_id
    FROM read_csv(%s, header = false, columns = {'id': 'BIGINT', 'unit_id': 'BIGINT',
                  'manager_id': 'BIGINT'})\
    """
        .formatted(text(csv.toString()));
  }

  /** Who is no longer in the system of record has the place 0. */
  static String write(Path metrics, Path file) {
    return """
    COPY (SELECT m.*, CAST(coalesce(b.place, 0) AS INTEGER) AS "place", b.unit_id AS "unitId",
                 b.manager_id AS "managerId"
          FROM %s m
          LEFT JOIN belonging b ON b.id = m."customerId"
          ORDER BY m."customerId")
    TO %s (%s)\
    """
        .formatted(BookSql.parquet(metrics), text(file.toString()), FORMAT);
  }
}

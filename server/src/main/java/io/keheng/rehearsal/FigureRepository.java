package io.keheng.rehearsal;

import io.keheng.rehearsalbook.EvaluatedBook;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps what a rehearsal counted. */
@Repository
class FigureRepository {

  private static final int BATCH = 10_000;

  private final JdbcClient jdbc;

  FigureRepository(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void places(long id, List<EvaluatedBook.Belonging> places) {
    batches(
        places,
        some ->
            jdbc.sql(
                    """
                    INSERT INTO rehearsal.place (rehearsal_id, place, unit_id, manager_id, customers,
                      moved)
                    SELECT :id, * FROM unnest(CAST(:place AS integer[]), CAST(:unit AS bigint[]),
                      CAST(:manager AS bigint[]), CAST(:customers AS bigint[]),
                      CAST(:moved AS bigint[]))
                    """)
                .param("id", id)
                .param("place", numbers(some, one -> (long) one.place().place()))
                .param("unit", numbers(some, one -> one.place().unitId()))
                .param("manager", numbers(some, one -> one.place().managerId()))
                .param("customers", numbers(some, EvaluatedBook.Belonging::customers))
                .param("moved", numbers(some, EvaluatedBook.Belonging::moved))
                .update());
  }

  void cells(long id, List<EvaluatedBook.Cell> cells) {
    batches(
        cells,
        some ->
            jdbc.sql(
                    """
                    INSERT INTO rehearsal.cell (rehearsal_id, table_name, place, outcome_before,
                      outcome_after, customers)
                    SELECT :id, t, p, b, a, sum(n) FROM unnest(CAST(:table AS text[]),
                      CAST(:place AS integer[]), CAST(:before AS text[]), CAST(:after AS text[]),
                      CAST(:customers AS bigint[])) AS u(t, p, b, a, n) GROUP BY t, p, b, a
                    """)
                .param("id", id)
                .param("table", texts(some, EvaluatedBook.Cell::table))
                .param("place", numbers(some, one -> (long) one.place()))
                .param("before", texts(some, EvaluatedBook.Cell::before))
                .param("after", texts(some, EvaluatedBook.Cell::after))
                .param("customers", numbers(some, EvaluatedBook.Cell::customers))
                .update());
  }

  void unknown(long id, List<EvaluatedBook.Unknown> unknown) {
    batches(
        unknown,
        some ->
            jdbc.sql(
                    """
                    INSERT INTO rehearsal.unknown_fact (rehearsal_id, fact, place, customers)
                    SELECT :id, * FROM unnest(CAST(:fact AS text[]), CAST(:place AS integer[]),
                      CAST(:customers AS bigint[]))
                    """)
                .param("id", id)
                .param("fact", texts(some, EvaluatedBook.Unknown::fact))
                .param("place", numbers(some, one -> (long) one.place()))
                .param("customers", numbers(some, EvaluatedBook.Unknown::customers))
                .update());
  }

  private interface Work<T> {
    void of(List<T> some);
  }

  private static <T> void batches(List<T> all, Work<T> work) {
    for (int from = 0; from < all.size(); from += BATCH) {
      work.of(all.subList(from, Math.min(all.size(), from + BATCH)));
    }
  }

  private static <T> @Nullable Long[] numbers(List<T> rows, Function<T, @Nullable Long> number) {
    return rows.stream().map(number).toArray(Long[]::new);
  }

  private static <T> String[] texts(List<T> rows, Function<T, String> text) {
    return rows.stream().map(text).toArray(String[]::new);
  }
}

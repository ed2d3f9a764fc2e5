package io.keheng.customer;

import io.keheng.customerfile.CustomerRepository;
import io.keheng.customerfile.SealedRows;
import io.keheng.information.Customer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class StoredInformationQueries {

  private static final int FETCHED = 1_000;

  record Row(Customer customer, @Nullable UUID mobile, @Nullable UUID telephone) {}

  private final JdbcClient jdbc;
  private final SealedRows columns;

  StoredInformationQueries(JdbcClient jdbc, SealedRows columns) {
    this.jdbc = jdbc;
    this.columns = columns;
  }

  long count() {
    return jdbc.sql("SELECT count(*) FROM customer.customer WHERE merged_into IS NULL")
        .query(Long.class)
        .single();
  }

  void each(Consumer<Row> taker) {
    try (var rows =
        jdbc
            .sql(CustomerRepository.SELECT + " WHERE c.merged_into IS NULL ORDER BY c.id")
            .withFetchSize(FETCHED)
            .query((row, number) -> row(row))
            .stream()) {
      rows.forEach(taker);
    }
  }

  List<Row> of(Collection<Long> ids) {
    return jdbc.sql(
            CustomerRepository.SELECT
                + " WHERE c.id = ANY(:ids) AND c.merged_into IS NULL ORDER BY c.id")
        .param("ids", ids.toArray(Long[]::new))
        .query((row, number) -> row(row))
        .list();
  }

  Set<UUID> heldByMoreThan(String column, long most) {
    return jdbc.sql(
            """
            SELECT %1$s FROM customer.customer
            WHERE %1$s IS NOT NULL AND status <> 'CLOSED' AND merged_into IS NULL
            GROUP BY %1$s HAVING count(*) > :most
            """
                .formatted(column))
        .param("most", most)
        .query((row, number) -> row.getObject(1, UUID.class))
        .set();
  }

  List<Long> holders(String column, UUID number, long most) {
    return jdbc.sql(
            """
            SELECT id FROM customer.customer
            WHERE %s = :number AND status <> 'CLOSED' AND merged_into IS NULL
            ORDER BY id LIMIT :most
            """
                .formatted(column))
        .param("number", number)
        .param("most", most)
        .query((row, place) -> row.getLong("id"))
        .list();
  }

  private Row row(ResultSet row) throws SQLException {
    return new Row(
        columns.customer(row),
        row.getObject("mobile_index", UUID.class),
        row.getObject("telephone_index", UUID.class));
  }
}

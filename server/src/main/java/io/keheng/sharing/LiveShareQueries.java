package io.keheng.sharing;

import io.keheng.customerfile.CustomerPart;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class LiveShareQueries {

  /** A share under which a person may look today. */
  record Live(
      long id,
      String number,
      String purpose,
      Set<CustomerPart> parts,
      LocalDate until,
      @Nullable Long unitId,
      Set<Long> customers) {}

  private final JdbcClient jdbc;

  LiveShareQueries(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** The shares of a person and of the units where he has a post, by number. */
  List<Live> of(long staffId, Collection<Long> units, LocalDate today) {
    return jdbc.sql(
            """
            SELECT s.id, s.number, s.purpose, s.parts, s.to_on, s.unit_id,
                   ARRAY(SELECT customer_id FROM sharing.share_customer c WHERE c.share_id = s.id)
                     AS customers
            FROM sharing.share s
            WHERE s.state = 'APPROVED' AND :today BETWEEN s.from_on AND s.to_on
              AND (s.grantee_staff = :staff OR s.grantee_unit = ANY(:units))
            ORDER BY s.number
            """)
        .param("staff", staffId)
        .param("units", units.toArray(Long[]::new))
        .param("today", today)
        .query(
            (row, number) ->
                new Live(
                    row.getLong("id"),
                    row.getString("number"),
                    row.getString("purpose"),
                    Stream.of((String[]) row.getArray("parts").getArray())
                        .map(CustomerPart::valueOf)
                        .collect(Collectors.toUnmodifiableSet()),
                    row.getObject("to_on", LocalDate.class),
                    row.getObject("unit_id", Long.class),
                    Set.of((Long[]) row.getArray("customers").getArray())))
        .list();
  }
}

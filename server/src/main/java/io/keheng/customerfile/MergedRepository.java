package io.keheng.customerfile;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which customers are merged into which. */
@Repository
public class MergedRepository {

  private final JdbcClient jdbc;

  MergedRepository(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Who a customer is now: the survivor of one who is merged, else he himself. */
  public long current(long id) {
    return jdbc.sql("SELECT merged_into FROM customer.customer WHERE id = :id AND merged_into > 0")
        .param("id", id)
        .query(Long.class)
        .optional()
        .orElse(id);
  }

  /** Of some customers those who are merged, with their survivors. */
  public Map<Long, Long> survivors(Collection<Long> ids) {
    var survivors = new HashMap<Long, Long>();
    if (ids.isEmpty()) {
      return survivors;
    }
    jdbc.sql(
            """
            SELECT id, merged_into FROM customer.customer
            WHERE merged_into IS NOT NULL AND id = ANY(:ids)
            """)
        .param("ids", ids.toArray(Long[]::new))
        .query(
            row -> {
              survivors.put(row.getLong("id"), row.getLong("merged_into"));
            });
    return survivors;
  }

  /** Those who are merged into a customer. */
  public List<Long> absorbed(long survivor) {
    return jdbc.sql("SELECT id FROM customer.customer WHERE merged_into = :id ORDER BY id")
        .param("id", survivor)
        .query((row, number) -> row.getLong("id"))
        .list();
  }

  /** Keeps them from being changed by anybody else until the transaction ends. */
  public void lock(Collection<Long> ids) {
    jdbc.sql("SELECT id FROM customer.customer WHERE id = ANY(:ids) ORDER BY id FOR UPDATE")
        .param("ids", ids.toArray(Long[]::new))
        .query(Long.class)
        .list();
  }

  /** False when one of them is merged already. */
  public boolean mark(long absorbed, long survivor) {
    return jdbc.sql(
                """
                UPDATE customer.customer a
                SET merged_into = :survivor, version = version + 1, updated_at = now()
                WHERE a.id = :absorbed AND a.merged_into IS NULL
                  AND EXISTS (SELECT FROM customer.customer s
                              WHERE s.id = :survivor AND s.merged_into IS NULL)
                """)
            .param("absorbed", absorbed)
            .param("survivor", survivor)
            .update()
        == 1;
  }

  /** Makes another the survivor of those of some who are merged into one; tells of whom. */
  public List<Long> pass(Collection<Long> absorbed, long from, long to) {
    return jdbc.sql(
            """
            UPDATE customer.customer SET merged_into = :to
            WHERE merged_into = :from AND id = ANY(:absorbed) RETURNING id
            """)
        .param("from", from)
        .param("to", to)
        .param("absorbed", absorbed.toArray(Long[]::new))
        .query((row, number) -> row.getLong("id"))
        .list();
  }

  public void unmark(long absorbed) {
    jdbc.sql(
            """
            UPDATE customer.customer
            SET merged_into = NULL, version = version + 1, updated_at = now()
            WHERE id = :absorbed
            """)
        .param("absorbed", absorbed)
        .update();
  }

  /** Blind index of all that a feed brought last of a customer; empty when a form came after it. */
  public Optional<UUID> brought(long id) {
    return jdbc.sql(
            """
            SELECT brought_index FROM customer.customer
            WHERE id = :id AND brought_index IS NOT NULL
            """)
        .param("id", id)
        .query(UUID.class)
        .optional();
  }
}

package io.keheng.classification;

import java.math.BigDecimal;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Customers made by hand with one savings account, whose balance a test changes between runs. */
public final class MadeCustomers {

  private static final AtomicInteger NEXT = new AtomicInteger();

  private final JdbcClient jdbc;

  public MadeCustomers(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** A person of a renminbi book; gives the id. */
  public long person(long unit, String savings) {
    return customer(unit, "PERSONAL", "CNY", savings);
  }

  public long customer(long unit, String kind, String currency, String savings) {
    var id =
        jdbc.sql(
                """
                INSERT INTO customer.customer (number, kind, name, currency, unit_id, since, status,
                  name_pinyin, name_initials, reviewed_on, review_due)
                VALUES (:number, :kind, '升降客户', :currency, :unit, '2005-01-01', 'ACTIVE',
                  'shengjiangkehu', 'sjkh', '2025-01-01', '2099-01-01') RETURNING id
                """)
            .param("number", "MOV" + NEXT.incrementAndGet())
            .param("kind", kind)
            .param("currency", currency)
            .param("unit", unit)
            .query(Long.class)
            .single();
    jdbc.sql(
            """
            WITH opened AS (
              INSERT INTO ledger.account (product, currency, opened, opening_balance)
              VALUES ('SAVINGS', :currency, '2005-01-01', :savings) RETURNING id)
            INSERT INTO ledger.account_holder (account_id, customer_id, role)
            SELECT opened.id, :id, 'OWNER' FROM opened
            """)
        .param("currency", currency)
        .param("savings", new BigDecimal(savings))
        .param("id", id)
        .update();
    return id;
  }

  public void saves(long customer, String savings) {
    jdbc.sql(
            """
            UPDATE ledger.account SET opening_balance = :savings
            WHERE id = (
              SELECT account_id FROM ledger.account_holder WHERE customer_id = :id)
            """)
        .param("savings", new BigDecimal(savings))
        .param("id", customer)
        .update();
  }
}

package io.keheng.ledger;

import io.keheng.lake.Lake;
import io.keheng.lake.Snapshot;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.EnumMap;
import java.util.Map;
import org.springframework.stereotype.Service;

/** Copies what the lake needs from the system of record, before a classification. */
@Service
public class LedgerSnapshots {

  private static final Map<Snapshot, String> SELECTS =
      new EnumMap<>(
          Map.of(
              Snapshot.CUSTOMERS,
              """
              SELECT id AS customer_id, number AS customer_no, kind, currency AS book_currency, since,
                     born AS birth_date, risk_tolerance FROM customer.directory
              """,
              Snapshot.ACCOUNTS,
              """
              SELECT id AS account_id, product, currency, opened, closed, opening_balance
              FROM ledger.account
              """,
              Snapshot.HOLDERS,
              "SELECT account_id, customer_id, role FROM ledger.account_holder",
              Snapshot.LOANS,
              """
              SELECT customer_id, currency, amount, term_months, instalment, granted, balance,
                     status FROM ledger.loan
              """,
              Snapshot.CARDS,
              "SELECT customer_id, type, issued, closed FROM ledger.card",
              Snapshot.RATES,
              "SELECT currency, quoted_on, rate FROM ledger.exchange_rate"));

  private final EntityRepository repository;
  private final Lake lake;

  LedgerSnapshots(EntityRepository repository, Lake lake) {
    this.repository = repository;
    this.lake = lake;
  }

  /** Writes every snapshot anew. */
  public void refresh() {
    SELECTS.keySet().forEach(this::refresh);
  }

  void refresh(Snapshot snapshot) {
    try {
      var csv = Files.createTempFile("keheng-snapshot", ".csv");
      try {
        repository.export(SELECTS.getOrDefault(snapshot, ""), csv, true);
        lake.snapshots().writeCsv(snapshot, csv);
      } finally {
        Files.delete(csv);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

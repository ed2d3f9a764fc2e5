package io.keheng.lake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** A lake in a folder of a test, filled with rows written as SQL values. */
final class TestBank implements AutoCloseable {

  static final LakeOptions OPTIONS = new LakeOptions("1GB", 2);

  final Path folder;
  final Lake lake;

  TestBank(Path folder) {
    this.folder = folder;
    this.lake = Lake.open(folder.resolve("lake"), OPTIONS);
    for (Snapshot snapshot : Snapshot.values()) {
      snapshot(snapshot);
    }
  }

  /** Replaces a snapshot by rows such as {@code (1, 'A', NULL)}. */
  TestBank snapshot(Snapshot snapshot, String... rows) {
    String names = String.join(", ", snapshot.columnNames());
    String nulls =
        snapshot.columnNames().stream().map(c -> "NULL").collect(Collectors.joining(","));
    lake.snapshots()
        .writeSelect(
            snapshot,
            rows.length == 0
                ? "SELECT * FROM (VALUES (%s)) t(%s) WHERE false".formatted(nulls, names)
                : "SELECT * FROM (VALUES %s) t(%s)".formatted(String.join(", ", rows), names));
    return this;
  }

  /** Accounts without an opening balance, in CNY, of product CURRENT; 1 has the number A1. */
  TestBank accounts(long... ids) {
    List<String> rows = new ArrayList<>();
    for (long id : ids) {
      rows.add("(%d, 'CURRENT', 'CNY', DATE '2020-01-01', NULL, NULL)".formatted(id));
    }
    return snapshot(Snapshot.ACCOUNTS, rows.toArray(String[]::new));
  }

  /** A file of lines, header first, in Keheng's own format. */
  Path file(String name, String... lines) {
    Path file = folder.resolve(name);
    try {
      Files.writeString(
          file,
          String.join(";", Transactions.FILE_COLUMNS) + "\n" + String.join("\n", lines) + "\n");
      return file;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The accounts of the snapshot by number: A and the id. */
  String numbers() {
    return "SELECT 'A' || account_id AS account_no, account_id FROM (%s)"
        .formatted(lake.snapshots().select(Snapshot.ACCOUNTS));
  }

  LoadRequest request(Path file) {
    return new LoadRequest(
        file.getFileName().toString(),
        ContentHash.sha256(file),
        new TransactionSource.Delimited(file, DelimitedFormat.keheng()),
        numbers());
  }

  LoadReport load(Path file) {
    return lake.load(request(file), LoadListener.SILENT);
  }

  @Override
  public void close() {
    lake.close();
  }

  /** A file without a fault. */
  Path clean() {
    return file(
        "clean.csv",
        "T1;A1;2026-01-30;100.00;100.00;CASH_IN;;;",
        "T2;A2;2026-01-31;50.50;50.50;TRANSFER_IN;ICBC;622;salary",
        "T3;A1;2026-02-01;-30.25;69.75;CARD_SPEND;;;");
  }
}

package io.keheng.measure;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.keheng.KehengTest;
import io.keheng.Staffs;
import io.keheng.classification.Classifications;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;

/** A table that does not become SQL classifies the book all the same, customer by customer. */
@KehengTest
@TestPropertySource(properties = "keheng.test.bank=one-by-one")
class OneByOneTest {

  private static final LocalDate DAY = LocalDate.of(2026, 1, 31);

  @Autowired Catalogue catalogue;
  @Autowired Releases releases;
  @Autowired ReleaseLoader loader;
  @Autowired Classifications classifications;
  @Autowired Staffs staffs;
  @Autowired JdbcClient jdbc;
  @Autowired Clock clock;

  private long customer(String number, String currency, String savings) {
    var id =
        jdbc.sql(
                """
                INSERT INTO customer.customer (number, kind, name, currency, unit_id, since, status,
                  name_pinyin, name_initials, reviewed_on, review_due)
                VALUES (:number, 'PERSONAL', '逐户客户', :currency, :unit, '2020-01-01', 'ACTIVE',
                  'zhuhukehu', 'zhkh', '2025-01-01', '2027-01-01') RETURNING id
                """)
            .param("number", number)
            .param("currency", currency)
            .param("unit", staffs.headOffice().id())
            .query(Long.class)
            .single();
    jdbc.sql(
            """
            WITH opened AS (
              INSERT INTO ledger.account (product, currency, opened, opening_balance)
              VALUES ('SAVINGS', :currency, '2020-01-01', CAST(:savings AS numeric)) RETURNING id)
            INSERT INTO ledger.account_holder (account_id, customer_id, role)
            SELECT opened.id, :id, 'OWNER' FROM opened
            """)
        .param("currency", currency)
        .param("savings", savings)
        .param("id", id)
        .update();
    return id;
  }

  /** The waiver with a condition that only one-by-one evaluation understands. */
  private void waiverOneByOne(String set) {
    var measures = catalogue.set(set);
    var table = measures.table("annual-fee-waiver").orElseThrow();
    var dmn = releases.dmn(releases.on(measures, table, DAY));
    loader.take(
        measures,
        "annual-fee-waiver",
        dmn.replace(
            "<text>&gt;= localWaiverSavings</text>",
            "<text>count([?, localWaiverSavings][item &gt;= localWaiverSavings]) = 2</text>"));
  }

  @Test
  void theBookIsClassifiedByBothWays(@TempDir Path folder) throws IOException {
    waiverOneByOne("cny");
    customer("ONE1", "CNY", "10000.00");
    customer("ONE2", "CNY", "9999.99");
    customer("ONE3", "CZK", "30000.00");
    var today = LocalDate.now(clock);
    var csv = folder.resolve("classes.csv");
    classifications.classify(today, csv);
    var reader = CsvReader.builder().ofNamedCsvRecord(csv);
    var rows = reader.stream().toList();
    assertThat(waiver(rows, "ONE1")).isEqualTo("WAIVED 1 S03-09;S03-10 cny/annual-fee-waiver r2");
    assertThat(waiver(rows, "ONE2")).isEqualTo("CHARGED 2 S03-09 cny/annual-fee-waiver r2");
    assertThat(waiver(rows, "ONE3")).isEqualTo("WAIVED 1 S03-09;S03-10 czk/annual-fee-waiver r1");
    assertThat(rows)
        .filteredOn(row -> row.getField("customer").equals("ONE1"))
        .singleElement()
        .satisfies(row -> assertThat(row.getField("vip-grade")).isEqualTo("NONE"));
  }

  private static String waiver(java.util.List<NamedCsvRecord> rows, String customer) {
    return rows.stream()
        .filter(row -> row.getField("customer").equals(customer))
        .map(
            row ->
                String.join(
                    " ",
                    row.getField("annual-fee-waiver"),
                    row.getField("annual-fee-waiver_row"),
                    row.getField("annual-fee-waiver_rules"),
                    row.getField("annual-fee-waiver_release")))
        .findFirst()
        .orElseThrow();
  }
}

package io.keheng.identifier;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.keheng.SharedData;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

class RealDataTest {

  @Test
  void knowsEveryDivisionOfThePresentTable() throws IOException {
    assertThat(rows("cn-admin-divisions/areas.csv"))
        .hasSizeGreaterThan(2900)
        .allSatisfy(
            row ->
                assertThat(Regions.byCode(row.getField("code")))
                    .hasValueSatisfying(
                        region -> {
                          assertThat(region.name()).isEqualTo(row.getField("name"));
                          assertThat(region.current()).isTrue();
                        }));
  }

  @Test
  void acceptsTheNumberOfAChildBornInAnyPresentDivision() throws IOException {
    assertThat(rows("cn-admin-divisions/areas.csv"))
        .allSatisfy(
            row -> {
              var digits = row.getField("code") + "20240615001";
              var number = digits + CheckDigits.mod11And2(digits);
              var checked = DocumentKind.RESIDENT_ID.check("number", number);
              assertThat(checked.violations()).as(number).isEmpty();
              assertThat(checked.warnings()).as(number).isEmpty();
              assertThat(checked.facts().regionName()).isEqualTo(row.getField("name"));
            });
  }

  @Test
  void exactlyOneBankNumberOfTheListFailsItsCheck() throws IOException {
    assertThat(rows("cnaps/bank_list.csv"))
        .hasSizeGreaterThan(400)
        .filteredOn(row -> !BankNumber.check("number", row.getField("cnaps")).holds())
        .hasSize(1);
  }

  private static List<NamedCsvRecord> rows(String name) throws IOException {
    try (var reader = CsvReader.builder().ofNamedCsvRecord(SharedData.file(name))) {
      return reader.stream().toList();
    }
  }
}

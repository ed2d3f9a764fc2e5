package io.keheng.demodata;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.keheng.identifier.DocumentKind;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DemoFilesTest {

  private static final int CUSTOMERS = 1500;

  @TempDir Path folder;

  @Test
  void areTheSameEveryTime() throws Exception {
    assertThat(digests("first")).isEqualTo(digests("second")).hasSizeGreaterThan(30);
  }

  @Test
  void everyIdentityNumberHolds() throws IOException {
    var rows = rows(written("numbers"), "customers.csv");
    assertThat(rows).hasSizeBetween(CUSTOMERS - 50, CUSTOMERS + 50);
    var numbers = rows.stream().filter(row -> !row.getField("id_no").isEmpty()).toList();
    assertThat(numbers)
        .allSatisfy(
            row -> {
              var kind = DocumentKind.valueOf(row.getField("id_type"));
              var checked = kind.check("id_no", row.getField("id_no"));
              assertThat(checked.violations()).isEmpty();
              if (kind == DocumentKind.RESIDENT_ID) {
                assertThat(checked.warnings()).as("region in use at birth").isEmpty();
                assertThat(checked.facts().born()).hasToString(row.getField("born"));
              }
            });
    assertThat(numbers.stream().map(row -> row.getField("id_no"))).doesNotHaveDuplicates();
  }

  @Test
  void isDirtyEnoughToBeReal() throws IOException {
    var files = written("dirt");
    var customers = rows(files, "customers.csv");
    assertThat(customers).anyMatch(row -> row.getField("mobile").isEmpty());
    var names = new HashMap<String, Integer>();
    customers.forEach(
        row -> names.merge(row.getField("name") + row.getField("born"), 1, Integer::sum));
    assertThat(names.values()).as("the same person twice").anyMatch(times -> times > 1);
    assertThat(rows(files, "loans.csv"))
        .anyMatch(row -> row.getField("status").equals("IN_ARREARS"));
    var october = rows(files, "transactions-2026-10.csv");
    assertThat(october)
        .anyMatch(row -> new BigDecimal(row.getField("balance_after")).signum() < 0)
        .anyMatch(row -> row.getField("kind").equals("PENALTY_INTEREST"));
  }

  @Test
  void controlFileStatesWhatWasWritten() throws IOException {
    var files = written("control");
    for (var line : rows(files, "control.csv")) {
      var rows = rows(files, line.getField("file"));
      assertThat(rows).as(line.getField("file")).hasSize(Integer.parseInt(line.getField("rows")));
      if (line.getField("file").startsWith("transactions")) {
        var credits =
            rows.stream()
                .map(row -> new BigDecimal(row.getField("amount")).max(BigDecimal.ZERO))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        assertThat(credits).isEqualByComparingTo(line.getField("credits"));
      }
    }
  }

  private Path written(String name) throws IOException {
    var plan = DemoPlan.read();
    var target = Files.createDirectory(folder.resolve(name));
    new DemoFiles(plan, new DemoTree(plan)).write(target, CUSTOMERS, done -> {});
    return target;
  }

  private TreeMap<String, String> digests(String name)
      throws IOException, NoSuchAlgorithmException {
    var digests = new TreeMap<String, String>();
    try (var files = Files.list(written(name))) {
      for (var file : files.toList()) {
        var hash = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file));
        digests.put(String.valueOf(file.getFileName()), HexFormat.of().formatHex(hash));
      }
    }
    return digests;
  }

  private static List<NamedCsvRecord> rows(Path folder, String file) throws IOException {
    try (var csv = CsvReader.builder().fieldSeparator(';').ofNamedCsvRecord(folder.resolve(file))) {
      return csv.stream().toList();
    }
  }
}

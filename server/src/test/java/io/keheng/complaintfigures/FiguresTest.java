package io.keheng.complaintfigures;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.keheng.Client;
import io.keheng.KehengTest;
import io.keheng.Rule;
import io.keheng.SharedData;
import io.keheng.Staffs;
import io.keheng.identity.ScopeKind;
import io.keheng.identity.UnitKind;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.FileSystemResource;
import org.springframework.util.LinkedMultiValueMap;
import tools.jackson.databind.JsonNode;

/** The figures of the real complaints of the CFPB, held against a plain reading of their file. */
@KehengTest
class FiguresTest {

  private static final String ALL = "/api/complaint-figures?from=2011-12-01&to=2023-12-31";
  private static final String JULY = "/api/complaint-figures?period=MONTH&on=2023-07-15";

  @Autowired Staffs staffs;

  private Client officer;
  private List<NamedCsvRecord> plain;

  @BeforeEach
  void takeTheFile() throws IOException {
    var file = SharedData.file("cfpb/complaints.csv");
    officer = staffs.with("complaint.*");
    plain = read(file);
    var parts = new LinkedMultiValueMap<String, Object>();
    parts.add("file", new FileSystemResource(file));
    parts.add("template", "cfpb");
    parts.add("procedure", "us-cfpb");
    var answer = officer.upload("/api/complaint-imports", parts);
    assertThat(answer.status()).as(answer.text()).isEqualTo(201);
  }

  private static List<NamedCsvRecord> read(Path file) throws IOException {
    try (var reader = CsvReader.builder().ofNamedCsvRecord(file)) {
      return reader.stream().toList();
    }
  }

  private Map<String, Long> plainly(Function<NamedCsvRecord, String> by) {
    return plain.stream().collect(groupingBy(by, counting()));
  }

  private static Map<String, Long> lines(JsonNode figures, String dimension, String count) {
    var lines = new HashMap<String, Long>();
    for (var part : figures.get("parts")) {
      if (part.get("dimension").asString().equals(dimension)) {
        part.get("lines")
            .forEach(
                line ->
                    lines.put(line.get("code").asString(""), line.at("/counts/" + count).asLong()));
      }
    }
    return lines;
  }

  private static String month(NamedCsvRecord row) {
    return row.getField("Date received").substring(0, 7);
  }

  @Test
  void areThoseOfAPlainReadingOfTheFile() {
    var figures = officer.get(ALL).json();
    var total = figures.get("total");
    assertThat(total.get("received").asLong()).isEqualTo(plain.size());
    var timely = plainly(row -> row.getField("Timely response?"));
    assertThat(total.get("timely").asLong()).isEqualTo(timely.get("Yes"));
    assertThat(total.get("late").asLong()).isEqualTo(timely.get("No"));
    var open = responses("In progress");
    assertThat(total.get("ended").asLong()).isEqualTo(plain.size() - open);
    assertThat(figures.get("open").asLong()).isEqualTo(open);
    assertThat(total.get("days").isNull()).as("the file names no day of the end").isTrue();
    assertThat(lines(figures, "PRODUCT", "received"))
        .isEqualTo(plainly(row -> row.getField("Product")));
    assertThat(lines(figures, "ISSUE", "received"))
        .isEqualTo(plainly(row -> row.getField("Issue")));
    assertThat(lines(figures, "MONTH", "received")).isEqualTo(plainly(FiguresTest::month));
    var late =
        plain.stream().filter(row -> row.getField("Timely response?").equals("No")).findFirst();
    assertThat(lines(figures, "PRODUCT", "late"))
        .containsEntry(late.orElseThrow().getField("Product"), 1L);
    assertThat(lines(figures, "CHANNEL", "received"))
        .containsEntry("WEBSITE", plainly(row -> row.getField("Submitted via")).get("Web"));
    assertThat(lines(figures, "RESULT", "received"))
        .containsEntry("UPHELD", responses("Closed with monetary relief"))
        .containsEntry("PARTLY", responses("Closed with non-monetary relief"))
        .containsEntry("", responses("In progress"));
  }

  private long responses(String response) {
    return plain.stream()
        .filter(row -> row.getField("Company response to consumer").equals(response))
        .count();
  }

  @Test
  void eachFigureLeadsToItsCases() {
    var figures = officer.get(ALL).json();
    var cases = ALL.replace("figures?", "figures/cases?") + "&dimension=PRODUCT&code={code}";
    lines(figures, "PRODUCT", "received")
        .forEach(
            (code, number) -> {
              var page = officer.get(cases, code).json();
              assertThat(page.get("total").asLong()).as(code).isEqualTo(number);
              assertThat(page.at("/items/0/product").asString()).isEqualTo(code);
            });
    var late = officer.get(ALL.replace("figures?", "figures/cases?") + "&part=LATE").json();
    assertThat(late.get("total").asLong()).isOne();
    assertThat(late.at("/items/0/late").asBoolean()).isTrue();
    var none = ALL.replace("figures?", "figures/cases?") + "&dimension=RESULT&code=";
    assertThat(officer.get(none).json().get("total").asLong()).isEqualTo(responses("In progress"));
  }

  @Test
  @Rule("S10-14")
  void showsWhatGrewAgainstThePeriodBefore() {
    var figures = officer.get(JULY).json();
    assertThat(figures.at("/total/received").asLong()).isEqualTo(months("2023-07"));
    assertThat(figures.at("/total/before").asLong()).isEqualTo(months("2023-06"));
    var growth = new HashMap<String, Long>();
    for (var row : plain) {
      var sign = month(row).equals("2023-07") ? 1L : month(row).equals("2023-06") ? -1L : 0L;
      growth.merge(row.getField("Issue"), sign, Long::sum);
    }
    var issues =
        figures
            .get("hotSpots")
            .valueStream()
            .filter(spot -> spot.get("dimension").asString().equals("ISSUE"))
            .toList();
    var most = growth.values().stream().mapToLong(Long::longValue).max().orElseThrow();
    assertThat(issues.getFirst().get("received").asLong() - issues.getFirst().get("before").asLong())
        .isEqualTo(most);
    assertThat(growth.get(issues.getFirst().get("code").asString())).isEqualTo(most);
    var all = figures.get("hotSpots").valueStream().map(FiguresTest::grown).toList();
    assertThat(all).isNotEmpty().allMatch(grown -> grown > 0);
    assertThat(all).isSortedAccordingTo(java.util.Comparator.reverseOrder());
  }

  private static long grown(JsonNode spot) {
    return spot.get("received").asLong() - spot.get("before").asLong();
  }

  private long months(String month) {
    return plain.stream().filter(row -> month(row).equals(month)).count();
  }

  @Test
  void areThoseOfOnesOwnUnits() {
    var branch = staffs.unit(UnitKind.TIER1_BRANCH, staffs.headOffice().id()).id();
    var outlet = staffs.unit(UnitKind.OUTLET, branch).id();
    var clerk = staffs.with(ScopeKind.OWN_UNIT, outlet, "complaint.read", "complaint.lodge");
    var told =
        Map.of(
            "channel", "COUNTER",
            "onBehalf", "SELF",
            "complainant", "王投诉",
            "phone", "13912345678",
            "content", "等候两小时",
            "staff", false,
            "massRisk", false);
    assertThat(clerk.post("/api/complaints", told).status()).isEqualTo(201);
    var head = staffs.with(ScopeKind.UNIT_AND_BELOW, branch, "complaint.report");
    var own = head.get("/api/complaint-figures").json();
    assertThat(own.at("/total/received").asLong()).isOne();
    assertThat(own.at("/total/running").asLong()).isOne();
    assertThat(own.get("open").asLong()).isOne();
    assertThat(head.get(ALL).json().at("/total/received").asLong()).isZero();
    var below = officer.get("/api/complaint-figures?unit={unit}", branch).json();
    assertThat(lines(below, "UNIT", "received")).isEqualTo(Map.of(String.valueOf(outlet), 1L));
    var elsewhere = staffs.unit(UnitKind.TIER1_BRANCH, staffs.headOffice().id()).id();
    var stranger = staffs.with(ScopeKind.UNIT_AND_BELOW, elsewhere, "complaint.report");
    var asked = "/api/complaint-figures/cases?unit={unit}";
    assertThat(stranger.get(asked, branch).json().get("total").asLong()).isZero();
  }

  @Test
  void comesAsASpreadsheet() throws IOException {
    var answer = officer.get(ALL.replace("figures?", "figures/book?"));
    try (var book = new ReadableWorkbook(new ByteArrayInputStream(answer.bytes()))) {
      var sheet = book.findSheet("产品").orElseThrow();
      var rows = sheet.read();
      assertThat(rows).hasSize(1 + plainly(row -> row.getField("Product")).size());
      assertThat(rows.get(0).getCellText(1)).isEqualTo("收到");
      var plainly = plainly(row -> row.getField("Product"));
      for (var row : rows.subList(1, rows.size())) {
        assertThat(row.getCellAsNumber(1).orElseThrow().longValue())
            .isEqualTo(plainly.get(row.getCellText(0)));
      }
    }
    assertThat(officer.get("/api/complaint-figures?from=2023-02-01&to=2023-01-01").status())
        .isEqualTo(422);
  }
}

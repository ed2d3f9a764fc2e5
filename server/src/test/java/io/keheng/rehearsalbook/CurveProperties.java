package io.keheng.rehearsalbook;

import static org.assertj.core.api.Assertions.assertThat;

import io.keheng.decision.DecisionModel;
import io.keheng.decision.SqlDialect;
import io.keheng.lake.Lake;
import io.keheng.lake.LakeOptions;
import io.keheng.measure.MeasureSet;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.jspecify.annotations.Nullable;

/** One pass over the book counts what evaluating it at each value counts. */
class CurveProperties {

  private static @Nullable Lake lake;
  private static @Nullable Path folder;

  @BeforeContainer
  static void open() throws IOException {
    folder = Files.createTempDirectory("keheng-curve");
    lake = Lake.open(folder, new LakeOptions("1GB", 2));
  }

  @AfterContainer
  static void close() {
    Objects.requireNonNull(lake).close();
  }

  /** Balances on, beside and between the values of the slider; unknown ones too. */
  @Provide
  Arbitrary<List<@Nullable BigDecimal>> balances() {
    return Arbitraries.integers()
        .between(-20, 700)
        .map(thousands -> BigDecimal.valueOf(thousands).multiply(new BigDecimal("1000")))
        .flatMap(
            amount ->
                Arbitraries.of("-0.01", "0", "0.01", "333.33")
                    .map(cents -> amount.add(new BigDecimal(cents))))
        .injectNull(0.1)
        .list()
        .ofMinSize(1)
        .ofMaxSize(30);
  }

  @Property(tries = 60)
  void onePassCountsWhatEachValueCounts(
      @ForAll("balances") List<@Nullable BigDecimal> balances, @ForAll boolean greater)
      throws SQLException, IOException {
    var book = new BookFolder(Objects.requireNonNull(folder).resolve("rehearsals/1"));
    write(book, balances);
    var text = text("vip-grade");
    var drafted =
        text.replace("<text>200000</text>", "<text>250000</text>")
            .replace("&gt;= goldSavings", greater ? "&gt; goldSavings" : "&gt;= goldSavings");
    var pair = pair(text, drafted);
    var slider = new Slider(new BigDecimal("200000"), new BigDecimal("600000"), 41);
    var curves = new Curves(new KeptBook(Objects.requireNonNull(lake)));
    var once = curves.curve(book, "CNY", pair, "goldSavings", slider, null);
    assertThat(once.passes()).isEqualTo(1);
    try (var connection = Objects.requireNonNull(lake).connect()) {
      var relation = BookRelation.of(connection, book.facts(), "CNY");
      var each = Curves.each(connection, relation, pair, "goldSavings", slider, null);
      assertThat(each.passes()).isEqualTo(41);
      assertThat(once.moved()).isEqualTo(each.moved());
      assertThat(filled(once)).isEqualTo(filled(each));
    }
  }

  /** Outcomes that nobody has are left out. */
  private static Map<String, List<Long>> filled(Curve curve) {
    return curve.outcomes().entrySet().stream()
        .map(entry -> Map.entry(entry.getKey(), Arrays.stream(entry.getValue()).boxed().toList()))
        .filter(entry -> entry.getValue().stream().anyMatch(number -> number > 0))
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  private static void write(BookFolder book, List<@Nullable BigDecimal> balances)
      throws SQLException, IOException {
    Files.createDirectories(book.folder());
    var rows =
        balances.stream()
            .map(balance -> "(" + (balance == null ? "NULL" : balance.toPlainString()) + ")")
            .collect(Collectors.joining(", "));
    try (var connection = Objects.requireNonNull(lake).connect();
        var statement = connection.createStatement()) {
      for (var file : List.of(book.facts(), book.outcomes())) {
        statement.execute(
            """
            COPY (SELECT row_number() OVER () AS "customerId", 1 AS "place", 'CNY' AS "bookCurrency",
                         'PERSONAL' AS "kind", false AS "badLoanRecord",
                         CAST(v AS DECIMAL(18, 2)) AS "savingsAverage12m"
                  FROM (VALUES %s) r(v)) TO '%s' (FORMAT parquet)
            """
                .formatted(rows, file));
      }
    }
  }

  private static TablePair pair(String inForce, String drafted) {
    var before = DecisionModel.read(inForce);
    var after = DecisionModel.read(drafted);
    return new TablePair(
        new MeasureSet.Table("vip-grade", "vip-grade.dmn", "vipGrade", "", List.of()),
        "cny/vip-grade r1",
        before.compile("vipGrade", SqlDialect.DUCKDB),
        after.compile("vipGrade", SqlDialect.DUCKDB),
        after);
  }

  private static String text(String model) throws IOException {
    try (InputStream in =
        Objects.requireNonNull(
            CurveProperties.class.getResourceAsStream("/measures/cny/" + model + ".dmn"))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}

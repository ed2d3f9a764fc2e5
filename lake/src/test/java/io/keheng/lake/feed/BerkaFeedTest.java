package io.keheng.lake.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.EnumMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The seven Berka tables fit the Berka template, row for row. */
class BerkaFeedTest {

  private static final Path BERKA = Path.of("../../shared/data/berka");

  @TempDir Path work;

  @Test
  void everyRowOfTheSevenTablesFits() throws SQLException, IOException {
    assumeTrue(Files.isDirectory(BERKA), "Berka tables are not here: " + BERKA);
    var template = TemplateReader.read(Files.readString(Path.of("../measures/feeds/berka.yaml")));
    var rows = new EnumMap<Entity, Long>(Entity.class);
    try (var duck = DriverManager.getConnection("jdbc:duckdb:");
        var list = Files.list(BERKA)) {
      var delivery = FeedDelivery.recognise(duck, template, list.toList(), work);
      assertThat(delivery.refused()).isEmpty();
      assertThat(delivery.strangers()).isEmpty();
      try (var stage = new FeedStage(duck, delivery, "test")) {
        for (var file : delivery.files()) {
          var staged = stage.stage(file);
          staged.rejectOrphans();
          staged.makeKnown();
          var report = staged.report();
          assertThat(report.rejections()).as(report.file()).isEmpty();
          rows.put(report.entity(), report.accepted().rows());
          if (report.entity() == Entity.LOANS) {
            assertThat(report.read().credits()).isEqualByComparingTo(new BigDecimal("103261740"));
          }
        }
      }
    }
    assertThat(rows)
        .containsEntry(Entity.ACCOUNTS, 4500L)
        .containsEntry(Entity.CUSTOMERS, 5369L)
        .containsEntry(Entity.HOLDERS, 5369L)
        .containsEntry(Entity.LOANS, 682L)
        .containsEntry(Entity.ORDERS, 6471L)
        .containsEntry(Entity.CARDS, 892L)
        .containsEntry(Entity.LOOKUP, 77L)
        .containsEntry(Entity.TRANSACTIONS, 49102L);
  }
}

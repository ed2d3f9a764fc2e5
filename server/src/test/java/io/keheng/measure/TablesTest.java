package io.keheng.measure;

import static org.assertj.core.api.Assertions.assertThat;

import io.keheng.KehengTest;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What every table of every set has in common. */
@KehengTest
class TablesTest {

  private static final LocalDate DAY = LocalDate.of(2026, 1, 31);

  @Autowired Catalogue catalogue;
  @Autowired Releases releases;

  @Test
  void everyTableIsInGoodOrder() {
    for (var set : catalogue.sets()) {
      for (var table : set.all()) {
        var model = releases.model(releases.on(set, table, DAY));
        assertThat(model.check(catalogue.known())).as(set.name() + "/" + table.name()).isEmpty();
      }
    }
  }

  @Test
  void everyOutcomeHasALabelAndEveryRowARuleOfTheRegister(@Autowired RuleRegister register) {
    for (var set : catalogue.sets()) {
      for (var table : set.all()) {
        var spec = releases.model(releases.on(set, table, DAY)).table(table.decision());
        assertThat(spec).isNotNull();
        for (var row : spec.rows()) {
          var code = FeelText.plain(row.outputs().getFirst());
          assertThat(catalogue.labels())
              .hasEntrySatisfying(
                  table.name(), label -> assertThat(label.outcome(code)).isPresent());
          assertThat(Rules.of(row.annotations()))
              .isNotEmpty()
              .allMatch(id -> register.byId(id).isPresent());
          assertThat(row.annotations().get("article")).isNotBlank();
        }
      }
    }
  }
}

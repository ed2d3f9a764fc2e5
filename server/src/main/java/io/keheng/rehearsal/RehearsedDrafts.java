package io.keheng.rehearsal;

import io.keheng.decision.DecisionModel;
import io.keheng.measure.Catalogue;
import io.keheng.measure.MeasureSet;
import io.keheng.rehearsalbook.DraftTables;
import io.keheng.shared.Refusal;
import java.math.BigDecimal;
import java.util.Map;
import org.springframework.stereotype.Service;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The drafted tables of a finished rehearsal, as they were rehearsed. */
@Service
class RehearsedDrafts {

  private static final int MOST_DIGITS = 15;
  private static final int MOST_DECIMALS = 6;

  private final RehearsalViews views;
  private final DraftTables drafts;
  private final Catalogue catalogue;
  private final JsonMapper json;

  RehearsedDrafts(RehearsalViews views, DraftTables drafts, Catalogue catalogue, JsonMapper json) {
    this.views = views;
    this.drafts = drafts;
    this.catalogue = catalogue;
    this.json = json;
  }

  /** A table that was rehearsed. */
  MeasureSet.Table table(RehearsalRow row, String table) {
    if (!views.setup(row).names().contains(table)) {
      throw Refusal.invalid("table", "rehearsal.table", table);
    }
    return catalogue.set(row.set()).table(table).orElseThrow(Refusal::notFound);
  }

  DecisionModel model(RehearsalRow row, MeasureSet.Table spec) {
    return drafts.draft(catalogue.set(row.set()), spec, texts(row), row.asOf());
  }

  /** The drafted texts, by model. */
  Map<String, String> texts(RehearsalRow row) {
    return json.readValue(row.texts(), new TypeReference<>() {});
  }

  /** A number that the engine takes, and that has no billion digits when it is written out. */
  static void checkNumber(String field, BigDecimal number) {
    var size = (long) number.precision() - number.scale();
    if (size > MOST_DIGITS || number.scale() > MOST_DECIMALS) {
      throw Refusal.invalid(field, "rehearsal.number");
    }
  }
}

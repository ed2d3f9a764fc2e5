package io.keheng.rehearsalbook;

import io.keheng.decision.DecisionModel;
import io.keheng.decision.SqlDecision;
import io.keheng.decision.SqlDialect;
import io.keheng.decision.Threshold;
import io.keheng.shared.Refusal;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The effect of one parameter of a drafted table, as a curve. */
@Component
public class Curves {

  /** Beyond every amount of a book, and still a number of 18 digits with two after the point. */
  private static final BigDecimal FAR = BigDecimal.TEN.pow(15);

  private final KeptBook books;

  Curves(KeptBook books) {
    this.books = books;
  }

  /**
   * Counts at each value of a parameter. Where cells only compare the parameter with one fact, a
   * customer's outcome changes where the parameter passes his own fact and nowhere else, so that
   * one pass answers for all values.
   *
   * @param places the places whose customers count; null for all
   */
  public Curve curve(
      BookFolder folder,
      String currency,
      TablePair pair,
      String parameter,
      Slider slider,
      @Nullable List<Integer> places) {
    if (!pair.draft().parametersOf(pair.table().decision()).contains(parameter)) {
      throw Refusal.invalid("parameter", "rehearsal.parameter", parameter);
    }
    var threshold = pair.draft().threshold(pair.table().decision(), parameter);
    return books.read(
        folder,
        connection -> {
          var relation = BookRelation.of(connection, folder.facts(), currency);
          var one = threshold.filter(each -> single(each) && relation.has(each.fact()));
          return one.isPresent()
              ? once(connection, relation, pair, parameter, slider, one.get(), places)
              : each(connection, relation, pair, parameter, slider, places);
        });
  }

  private static boolean single(Threshold threshold) {
    return !(threshold.withGreater() && threshold.withLess());
  }

  private static Curve once(
      Connection connection,
      BookRelation relation,
      TablePair pair,
      String parameter,
      Slider slider,
      Threshold threshold,
      @Nullable List<Integer> places)
      throws SQLException {
    var below = compiled(pair, parameter, FAR.negate());
    var above = compiled(pair, parameter, FAR);
    var queries = new CurveQueries(pair.before(), List.of(below, above));
    var curve = Curve.empty(slider.thresholds(), 1);
    var sql =
        queries.reached(
            relation.with(queries.facts(), BookSql.places(places)),
            threshold.fact(),
            relation.scale(threshold.fact()),
            threshold.withGreater(),
            slider);
    BookRows.each(
        connection,
        sql,
        row -> {
          var coding = queries.coding();
          var before = coding.outcome(row.getObject("o0"));
          var reached = coding.outcome(row.getObject("o1"));
          var missed = coding.outcome(row.getObject("o2"));
          for (int i = 0; i < slider.steps(); i++) {
            curve.add(i, before, i < row.getInt("k") ? reached : missed, row.getLong("n"));
          }
        });
    return curve;
  }

  /** The plain way: the table is evaluated with each value. */
  static Curve each(
      Connection connection,
      BookRelation relation,
      TablePair pair,
      String parameter,
      Slider slider,
      @Nullable List<Integer> places)
      throws SQLException {
    var thresholds = slider.thresholds();
    var curve = Curve.empty(thresholds, thresholds.size());
    for (int i = 0; i < thresholds.size(); i++) {
      var at = i;
      var queries =
          new CurveQueries(pair.before(), List.of(compiled(pair, parameter, thresholds.get(i))));
      BookRows.each(
          connection,
          queries.counted(relation.with(queries.facts(), BookSql.places(places))),
          row ->
              curve.add(
                  at,
                  queries.coding().outcome(row.getObject("o0")),
                  queries.coding().outcome(row.getObject("o1")),
                  row.getLong("n")));
    }
    return curve;
  }

  private static SqlDecision compiled(TablePair pair, String parameter, BigDecimal value) {
    DecisionModel model = pair.draft();
    return model.compileWith(pair.table().decision(), SqlDialect.DUCKDB, parameter, value);
  }
}

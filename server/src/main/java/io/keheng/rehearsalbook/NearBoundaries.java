package io.keheng.rehearsalbook;

import io.keheng.decision.Boundary;
import io.keheng.decision.DecisionModel;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The customers who stand nearest to the boundaries of a drafted table. */
@Component
public class NearBoundaries {

  /**
   * @param below customers who miss the boundary by no more than the share
   * @param above customers who reach it by no more than the share
   */
  public record Near(Boundary boundary, long below, long above) {}

  private final KeptBook books;

  NearBoundaries(KeptBook books) {
    this.books = books;
  }

  /**
   * Every boundary of a decision over facts that the book has.
   *
   * @param share such as 0.05 for five in a hundred of the boundary's size
   */
  public List<Near> near(
      BookFolder folder,
      String currency,
      DecisionModel model,
      String decision,
      BigDecimal share,
      @Nullable List<Integer> places) {
    return books.read(
        folder,
        connection -> {
          var relation = BookRelation.of(connection, folder.facts(), currency);
          var boundaries =
              model.boundaries(decision).stream()
                  .filter(boundary -> relation.has(boundary.fact()))
                  .toList();
          if (boundaries.isEmpty()) {
            return List.<Near>of();
          }
          var sql = new BoundaryQueries(folder.facts(), currency, places).near(boundaries, share);
          var found = new ArrayList<Near>();
          BookRows.each(
              connection,
              sql,
              row -> {
                for (int i = 0; i < boundaries.size(); i++) {
                  found.add(
                      new Near(boundaries.get(i), row.getLong(2 * i + 1), row.getLong(2 * i + 2)));
                }
              });
          return found;
        });
  }

  /** Value of the fact by customer, nearest first; none where the book lacks the fact. */
  public Map<Long, BigDecimal> nearest(
      BookFolder folder,
      String currency,
      Boundary boundary,
      int limit,
      @Nullable List<Integer> places) {
    return books.read(
        folder,
        connection -> {
          var found = new LinkedHashMap<Long, BigDecimal>();
          var relation = BookRelation.of(connection, folder.facts(), currency);
          if (!relation.has(boundary.fact())) {
            return found;
          }
          var sql =
              new BoundaryQueries(folder.facts(), currency, places)
                  .nearest(boundary.fact(), boundary.value(), limit);
          BookRows.each(connection, sql, row -> found.put(row.getLong(1), row.getBigDecimal(2)));
          return found;
        });
  }
}

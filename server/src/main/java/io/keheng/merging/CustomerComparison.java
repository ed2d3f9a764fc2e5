package io.keheng.merging;

import io.keheng.information.Customer;
import io.keheng.information.CustomerField;
import io.keheng.information.FieldColumns;
import io.keheng.information.FieldWords;
import io.keheng.merging.CustomerBelongings.Moved;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Two customers field by field under their masks, and what each of them has. */
@Service
@Transactional(readOnly = true)
public class CustomerComparison {

  /**
   * One field that at least one of the two knows.
   *
   * @param same whether both know the same; a mask does not tell
   * @param choosable whether the survivor of a merge may take the other's value
   */
  public record Line(
      String path,
      String label,
      @Nullable String first,
      @Nullable String second,
      boolean same,
      boolean choosable) {}

  /**
   * A value that a merge replaced.
   *
   * @param now what the survivor has today
   * @param changedSince whether that is no longer what the merge gave him
   */
  public record Given(
      String path,
      String label,
      @Nullable String before,
      @Nullable String now,
      boolean changedSince) {}

  private final FieldWords words;
  private final KindWords kinds;
  private final ReplacedRepository replaced;
  private final List<CustomerBelongings> belongings;

  CustomerComparison(
      FieldWords words,
      KindWords kinds,
      ReplacedRepository replaced,
      List<CustomerBelongings> belongings) {
    this.words = words;
    this.kinds = kinds;
    this.replaced = replaced;
    this.belongings = belongings;
  }

  public List<Line> lines(Customer first, Customer second) {
    var lines = new ArrayList<Line>();
    for (var field : CustomerField.values()) {
      var one = first.data().value(field);
      var other = second.data().value(field);
      if (one != null || other != null) {
        lines.add(
            new Line(
                field.path(),
                words.label(field),
                words.masked(field, one),
                words.masked(field, other),
                FieldColumns.same(one, other),
                !CustomerMerging.FIXED.contains(field)));
      }
    }
    return lines;
  }

  /** How many records of each kind a customer has, by the code of the kind. */
  public Map<String, Long> owned(long customer) {
    var counts = new TreeMap<String, Long>();
    belongings.forEach(
        each -> each.counts(customer).forEach((kind, n) -> counts.merge(kind, n, Long::sum)));
    return counts;
  }

  /** What undoing the merge of a customer would do to the values of the survivor. */
  public List<Given> given(Customer survivor, long absorbed) {
    return replaced.of(absorbed).stream()
        .map(
            value -> {
              var now = survivor.data().value(value.field());
              return new Given(
                  value.field().path(),
                  words.label(value.field()),
                  words.masked(value.field(), value.before()),
                  words.masked(value.field(), now),
                  !FieldColumns.same(now, value.after()));
            })
        .toList();
  }

  /** The kinds of record that were moved, with their words. */
  public Map<String, String> kinds(List<Moved> moved) {
    return kinds.of(moved.stream().map(Moved::kind).toList());
  }

  /** The words of kinds of records. */
  public Map<String, String> kinds(Set<String> codes) {
    return kinds.of(codes);
  }
}

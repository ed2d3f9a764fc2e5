package io.keheng.merging;

import io.keheng.customerfile.BlindIndexes;
import io.keheng.identifier.DocumentKind;
import io.keheng.information.CustomerField;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Searches the book for customers who may be the same. Protected values are compared by their blind
 * indexes; no value leaves. What is found is judged elsewhere.
 */
@Component
@Transactional(readOnly = true)
public class TwinSearch {

  private static final Pattern OLD_FORM = Pattern.compile("\\d{15}");
  private static final Pattern NEW_FORM = Pattern.compile("\\d{6}19\\d{9}[\\dX]");
  private static final int REGION = 6;
  private static final int CENTURY_END = 8;
  private static final int ORDER_END = 17;

  private final TwinSearchQueries queries;
  private final BlindIndexes indexes;

  TwinSearch(TwinSearchQueries queries, BlindIndexes indexes) {
    this.queries = queries;
    this.indexes = indexes;
  }

  /** Every pair of the book. */
  public List<TwinPair> all() {
    var aliases = new ArrayList<TwinSearchQueries.Alias>();
    queries.odd(row -> alias(row, aliases));
    return queries.pairs(null, aliases);
  }

  /** The pairs of which one is among some customers; meant for few. */
  public List<TwinPair> of(Collection<Long> ids) {
    var aliases = new ArrayList<TwinSearchQueries.Alias>();
    for (var row : queries.of(ids)) {
      alias(row, aliases);
      shortened(row, aliases);
    }
    return queries.pairs(ids, aliases);
  }

  /** What else a number is written as, by the index under which another customer would have it. */
  private void alias(TwinSearchQueries.Row row, List<TwinSearchQueries.Alias> into) {
    if (row.document() != null && OLD_FORM.matcher(row.document()).matches()) {
      add(row.id(), DocumentKind.RESIDENT_ID.check("", row.document()).value(), into);
    }
    if (row.registration() != null) {
      add(row.id(), row.registration(), into);
    }
  }

  private void shortened(TwinSearchQueries.Row row, List<TwinSearchQueries.Alias> into) {
    var number = row.document();
    if (number != null && NEW_FORM.matcher(number).matches()) {
      add(row.id(), number.substring(0, REGION) + number.substring(CENTURY_END, ORDER_END), into);
    }
    if (number != null && row.corporate()) {
      queries
          .registered(number)
          .forEach(other -> into.add(new TwinSearchQueries.Alias(row.id(), null, other)));
    }
  }

  private void add(long id, String number, List<TwinSearchQueries.Alias> into) {
    @Nullable UUID index = indexes.of(CustomerField.DOCUMENT_NUMBER, number);
    into.add(new TwinSearchQueries.Alias(id, index, null));
  }
}

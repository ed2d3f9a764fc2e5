package io.keheng.ledger;

import io.keheng.lake.feed.Entity;
import io.keheng.lake.feed.StagedFile;
import io.keheng.lake.feed.Target;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The accepted rows of a file as the tables of this schema take them: numbers sealed before they
 * reach the database, accounts named by their ids.
 */
@Component
class EntityRows {

  /** Rows under the names of their columns, in one order. */
  record Incoming(Map<String, String> types, List<Map<String, @Nullable String>> rows) {}

  /** The ids of all numbers of a column, by their indexes. */
  private interface Ids {
    Map<UUID, Long> of(NumberColumn column);
  }

  private static final String ACCOUNT_NO = "account_no";

  private final NumberRepository repository;
  private final Numbers numbers;

  EntityRows(NumberRepository repository, Numbers numbers) {
    this.repository = repository;
    this.numbers = numbers;
  }

  /** Hands the rows over, a batch in memory at a time. */
  void each(StagedFile staged, Consumer<Incoming> taker) {
    var entity = staged.file().entity();
    var names = entity.targets().stream().map(Target::name).toList();
    var known = new EnumMap<NumberColumn, Map<UUID, Long>>(NumberColumn.class);
    Ids ids = column -> known.computeIfAbsent(column, repository::ids);
    staged.accepted(
        row -> {
          Map<String, @Nullable String> cells = new LinkedHashMap<>();
          for (var name : names) {
            cells.put(name, row.getString(name));
          }
          return cells;
        },
        rows -> {
          numbered(entity, ids, rows);
          taker.accept(new Incoming(types(entity, rows), rows));
        });
  }

  private void numbered(Entity entity, Ids ids, List<Map<String, @Nullable String>> rows) {
    switch (entity) {
      case ACCOUNTS -> number(NumberColumn.ACCOUNT, ids, rows);
      case CARDS -> {
        number(NumberColumn.CARD, ids, rows);
        nameAccounts(ids, rows);
      }
      case ORDERS -> {
        nameAccounts(ids, rows);
        rows.forEach(this::sealTarget);
      }
      case HOLDERS -> nameAccounts(ids, rows);
      case LOOKUP, RATES, CUSTOMERS, LOANS, TRANSACTIONS, COMPLAINTS -> {}
    }
  }

  /** Gives every row its id, and a new one its sealed number. */
  private void number(NumberColumn column, Ids ids, List<Map<String, @Nullable String>> rows) {
    var known = ids.of(column);
    var indexes = rows.stream().map(row -> index(column, row.get(column.column()))).toList();
    var fresh = indexes.stream().filter(index -> !known.containsKey(index)).count();
    var next = repository.next(column, Math.toIntExact(fresh)).iterator();
    for (var i = 0; i < rows.size(); i++) {
      var row = rows.get(i);
      var held = known.get(indexes.get(i));
      long id = held == null ? next.next() : held;
      var number = String.valueOf(row.get(column.column()));
      row.put(column.column(), held == null ? numbers.sealed(column, id, number) : null);
      row.put(column.index(), indexes.get(i).toString());
      row.put("id", String.valueOf(id));
    }
  }

  private UUID index(NumberColumn column, @Nullable String number) {
    return numbers.index(column, String.valueOf(number));
  }

  private void nameAccounts(Ids ids, List<Map<String, @Nullable String>> rows) {
    var accounts = ids.of(NumberColumn.ACCOUNT);
    for (var row : rows) {
      var id = accounts.get(index(NumberColumn.ACCOUNT, row.remove(ACCOUNT_NO)));
      row.put("account_id", String.valueOf(id));
    }
  }

  private void sealTarget(Map<String, @Nullable String> row) {
    var column = NumberColumn.ACCOUNT_TO;
    var number = row.get(column.column());
    var order = String.valueOf(row.get(column.key()));
    row.put(column.column(), number == null ? null : numbers.sealed(column, order, number));
    row.put(column.index(), number == null ? null : index(column, number).toString());
  }

  private static Map<String, String> types(
      Entity entity, List<Map<String, @Nullable String>> rows) {
    var types = new LinkedHashMap<String, String>();
    for (var name : rows.getFirst().keySet()) {
      types.put(
          name,
          switch (name) {
            case "id", "account_id" -> "bigint";
            case "account_index", "card_index", "account_to_index" -> "uuid";
            case ACCOUNT_NO, "card_no", "account_to" -> "bytea";
            default -> type(entity, name);
          });
    }
    return types;
  }

  private static String type(Entity entity, String name) {
    return entity.targets().stream()
        .filter(target -> target.name().equals(name))
        .map(target -> target.type().sql())
        .findFirst()
        .orElseThrow();
  }
}

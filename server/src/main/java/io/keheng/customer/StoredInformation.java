package io.keheng.customer;

import io.keheng.customerfile.BlindIndexes;
import io.keheng.identifier.Checked;
import io.keheng.identifier.Telephone;
import io.keheng.identity.StaffDirectory;
import io.keheng.information.AddressCheck;
import io.keheng.information.Customer;
import io.keheng.information.CustomerField;
import io.keheng.information.DraftCheck;
import io.keheng.shared.Violation;
import io.keheng.source.InformationSources;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What is stored of customers, for who checks whether it is true: beside each customer what the
 * checks of a form say of him, and blind indexes by which equal telephones are known. No protected
 * value leaves in clear.
 */
@Component
public class StoredInformation {

  /**
   * @param problems violations and doubts, each naming its field
   */
  public record State(
      Customer customer,
      List<Violation> problems,
      @Nullable UUID mobile,
      @Nullable UUID telephone) {}

  private final StoredInformationQueries queries;
  private final InformationSources sources;
  private final BlindIndexes indexes;
  private final StaffDirectory staff;
  private final Clock clock;

  StoredInformation(
      StoredInformationQueries queries,
      InformationSources sources,
      BlindIndexes indexes,
      StaffDirectory staff,
      Clock clock) {
    this.queries = queries;
    this.sources = sources;
    this.indexes = indexes;
    this.staff = staff;
    this.clock = clock;
  }

  /** How many customers {@link #each} hands over. */
  public long count() {
    return queries.count();
  }

  /** Hands every customer over, some at a time and in the order of ids; needs a transaction. */
  public void each(int batch, Consumer<List<State>> taker) {
    var registered = sources.validOn(LocalDate.now(clock));
    var taken = new ArrayList<StoredInformationQueries.Row>(batch);
    queries.each(
        row -> {
          taken.add(row);
          if (taken.size() == batch) {
            taker.accept(states(taken, registered));
            taken.clear();
          }
        });
    taker.accept(states(taken, registered));
  }

  /** The same of some customers, whoever asks. */
  public List<State> of(Collection<Long> ids) {
    return states(queries.of(ids), sources.validOn(LocalDate.now(clock)));
  }

  /** The numbers that more customers have than so many; closed customers do not count. */
  public Set<UUID> heldByMoreThan(CustomerField field, long most) {
    return queries.heldByMoreThan(column(field), most);
  }

  /** Who has a number; at most so many, closed customers not among them. */
  public List<Long> holders(CustomerField field, UUID number, long most) {
    return queries.holders(column(field), number, most);
  }

  /** The telephones of people in service, as customers would have them, with the people's names. */
  public Map<UUID, Set<String>> staffNumbers() {
    var numbers = new HashMap<UUID, Set<String>>();
    for (var person : staff.telephones()) {
      put(CustomerField.MOBILE, Telephone.checkMobile("", person.number()), person.name(), numbers);
      put(
          CustomerField.TELEPHONE,
          Telephone.checkFixed("", person.number()),
          person.name(),
          numbers);
    }
    return numbers;
  }

  private void put(
      CustomerField field, Checked checked, String name, Map<UUID, Set<String>> numbers) {
    var index = checked.holds() ? indexes.of(field, checked.value()) : null;
    if (index != null) {
      numbers.computeIfAbsent(index, any -> new HashSet<>()).add(name);
    }
  }

  private List<State> states(List<StoredInformationQueries.Row> rows, Set<String> registered) {
    var today = LocalDate.now(clock);
    return rows.parallelStream().map(row -> state(row, today, registered)).toList();
  }

  private static State state(
      StoredInformationQueries.Row row, LocalDate today, Set<String> registered) {
    var customer = row.customer();
    var verdict = DraftCheck.whole(customer.data(), today, registered);
    var problems = new ArrayList<>(verdict.violations());
    problems.addAll(verdict.warnings());
    AddressCheck.of(customer.data()).ifPresent(problems::add);
    return new State(customer, List.copyOf(problems), row.mobile(), row.telephone());
  }

  private static String column(CustomerField field) {
    return switch (field) {
      case MOBILE -> "mobile_index";
      case TELEPHONE -> "telephone_index";
      default -> throw new IllegalArgumentException(field + " has no index");
    };
  }
}

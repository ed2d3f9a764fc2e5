package io.keheng.customerfile;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a module above shares with a person beyond his scope. Customers know nothing of who grants
 * it and why.
 */
public interface SharedCustomers {

  /** How a shared customer is looked at. */
  enum Access {
    /** As a line of a list. */
    LISTED(null),
    /** The page of the customer. */
    OPENED(null),
    HOLDINGS(CustomerPart.HOLDINGS),
    CLASSES(CustomerPart.CLASSES);

    private final @Nullable CustomerPart part;

    Access(@Nullable CustomerPart part) {
      this.part = part;
    }

    /** What must be granted for it; null when any grant will do. */
    public @Nullable CustomerPart part() {
      return part;
    }
  }

  /**
   * Whom the acting person may see beyond his scope.
   *
   * @param units every customer of these
   */
  record Reach(Set<Long> customers, Set<Long> units) {

    public static final Reach NONE = new Reach(Set.of(), Set.of());

    public Reach {
      customers = Set.copyOf(customers);
      units = Set.copyOf(units);
    }

    public boolean isNone() {
      return customers.isEmpty() && units.isEmpty();
    }
  }

  /**
   * On what grounds a customer is shown.
   *
   * @param number of the grant
   * @param purpose its code
   * @param until its last day
   * @param parts what of the customer is shown
   */
  record Shared(String number, String purpose, LocalDate until, Set<CustomerPart> parts) {}

  /** Whom the acting person may see so now; read again for each request. */
  Reach reach(Access access);

  /**
   * Records that customers are shown to the acting person, in the caller's transaction.
   *
   * @param customers the unit of each
   * @return the grounds of each; those without any are left out and must not be shown
   */
  Map<Long, Shared> show(Map<Long, Long> customers, Access access);

  /** Each grant by which the acting person sees a customer of a unit, in their order; no look. */
  List<Shared> grants(long customerId, long unitId);

  /** Counts that protected values of a customer were shown in clear under a grant. */
  void revealed(long customerId, String number);
}

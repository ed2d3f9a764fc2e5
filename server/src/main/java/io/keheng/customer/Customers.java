package io.keheng.customer;

import io.keheng.customerfile.CustomerRepository;
import io.keheng.customerfile.CustomerScopes;
import io.keheng.customerfile.MergedRepository;
import io.keheng.customerfile.SharedCustomers;
import io.keheng.customerfile.Trail;
import io.keheng.identity.DataScope;
import io.keheng.identity.Scopes;
import io.keheng.information.CreditRelation;
import io.keheng.information.Customer;
import io.keheng.information.CustomerDraft;
import io.keheng.intake.Absorbed;
import io.keheng.intake.CustomerFeed;
import io.keheng.intake.Intake;
import io.keheng.shared.ActsFor;
import io.keheng.shared.Refusal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The customers of the bank: the one place where they are entered and kept (S12-07). */
@Service
@Transactional
public class Customers {

  /**
   * A customer as the acting person sees him.
   *
   * @param shared the grounds when he is shared with him; null inside the scope
   */
  public record Seen(Customer customer, SharedCustomers.@Nullable Shared shared) {}

  private final CustomerRepository repository;
  private final MergedRepository merged;
  private final Intake intake;
  private final Trail trail;
  private final Scopes scopes;
  private final CustomerScopes readable;
  private final SharedView sharedView;

  Customers(
      CustomerRepository repository,
      MergedRepository merged,
      Intake intake,
      Trail trail,
      Scopes scopes,
      CustomerScopes readable,
      SharedView sharedView) {
    this.repository = repository;
    this.merged = merged;
    this.intake = intake;
    this.trail = trail;
    this.scopes = scopes;
    this.readable = readable;
    this.sharedView = sharedView;
  }

  /** A customer of the acting person's scope of reading; refuses (404) others, shared ones too. */
  @Transactional(readOnly = true)
  public Customer get(long id) {
    return repository.byId(id, scopes.of("customer.read")).orElseThrow(Refusal::notFound);
  }

  /**
   * A customer whom the acting person may read or who is shared with him, then with what is granted
   * of him and recorded; refuses (404) others. The page of one who is merged is his survivor's.
   */
  @ActsFor("S12-11")
  public Seen seen(long id, SharedCustomers.Access access) {
    var scope = readable.readable(access);
    var shown = access == SharedCustomers.Access.OPENED ? merged.current(id) : id;
    var customer = repository.byId(shown, scope).orElseThrow(Refusal::notFound);
    return sharedView.of(customer, scope.own(), access);
  }

  /**
   * A customer and on what grounds the acting person may see something of him in clear.
   *
   * @param customer with what one grant or another shows
   * @param grants empty inside the scope
   */
  public record Revealable(Customer customer, List<SharedCustomers.Shared> grants) {}

  /** A customer whom the acting person may read or who is shared with him; refuses (404) others. */
  @Transactional(readOnly = true)
  @ActsFor("S12-11")
  public Revealable revealable(long id) {
    var scope = readable.readable(SharedCustomers.Access.OPENED);
    var customer = repository.byId(id, scope).orElseThrow(Refusal::notFound);
    return sharedView.revealable(customer, scope.own());
  }

  /** A customer within a scope of the acting person; refuses (404) others. */
  @Transactional(readOnly = true)
  public Customer within(DataScope scope, long id) {
    return repository.byId(id, scope).orElseThrow(Refusal::notFound);
  }

  /** A customer of the book whoever asks, one who is merged too; empty for an unknown id. */
  @Transactional(readOnly = true)
  public Optional<Customer> stored(long id) {
    return repository.stored(id);
  }

  /** Those merged into a customer, whom what is asked of a person concerns as well. */
  @Transactional(readOnly = true)
  public List<Long> mergedInto(long id) {
    return merged.absorbed(id);
  }

  /** The customer numbers that are known, with their ids. */
  @Transactional(readOnly = true)
  public Map<String, Long> idsByNumber(Collection<String> numbers) {
    return repository.idsByNumber(numbers);
  }

  /**
   * Begins a feed: each draft is checked as a form's would be, and either enters whole or is
   * refused with its violations. Customers are known again by their number; a value that a draft
   * does not have leaves the stored one as it is. The same feed again changes nothing. Takes part
   * in the caller's transaction.
   */
  @ActsFor({"S12-03", "S12-07"})
  public CustomerFeed feed() {
    return intake.begin();
  }

  /** A feed of these drafts alone; one answer for each, in their order. */
  public List<Absorbed> absorb(List<CustomerDraft> drafts) {
    var feed = feed();
    var answers = feed.take(drafts);
    feed.end();
    return answers;
  }

  /** Says who has, and who has no longer, a credit relationship (S02-02). */
  @ActsFor("S02-02")
  public void credit(Collection<Long> with, Collection<Long> without) {
    repository.credit(with, true).forEach(id -> trail.creditTold(id, CreditRelation.CREDIT));
    repository
        .credit(without, false)
        .forEach(id -> trail.creditTold(id, CreditRelation.NON_CREDIT));
  }

  /** Says when companies opened their first corporate settlement account (S02-01). */
  @ActsFor("S02-01")
  public void settlementOpened(Map<Long, LocalDate> openings) {
    openings.forEach(
        (id, on) ->
            repository
                .settlementOpened(id, on)
                .ifPresent(told -> trail.settlementTold(id, told.before(), on)));
  }
}

package io.keheng.customer;

import io.keheng.customerfile.CustomerFactsChanged;
import io.keheng.information.CustomerDraft;
import io.keheng.notification.Arg;
import io.keheng.notification.MessageKind;
import io.keheng.notification.Notifications;
import io.keheng.notification.Recipients;
import io.keheng.shared.ActsFor;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** Tells those concerned that key facts of a customer changed: which ones, never their values. */
@Component
class FactsNews {

  private final Customers customers;
  private final FactsConcern concern;
  private final Notifications notifications;
  private final ObjectProvider<CaseHolders> holders;

  FactsNews(
      Customers customers,
      FactsConcern concern,
      Notifications notifications,
      ObjectProvider<CaseHolders> holders) {
    this.customers = customers;
    this.concern = concern;
    this.notifications = notifications;
    this.holders = holders;
  }

  /** Whoever is concerned twice is told once, as the nearer of the two. */
  @ActsFor("S12-08")
  @ApplicationModuleListener
  void tell(CustomerFactsChanged changed) {
    var data = customers.get(changed.customerId()).data();
    var unit = Objects.requireNonNull(data.unitId());
    var told = concern.told();
    if (data.managerId() != null) {
      tell(changed, data, Recipients.person(data.managerId()), told.manager());
    }
    var cases =
        holders.stream()
            .flatMap(holder -> holder.of(changed.customerId()).stream())
            .collect(Collectors.toSet());
    tell(changed, data, Recipients.people(cases), told.cases());
    told.roles()
        .forEach((role, fields) -> tell(changed, data, Recipients.holders(role, unit), fields));
  }

  private void tell(
      CustomerFactsChanged changed, CustomerDraft data, Recipients to, List<String> fields) {
    var words =
        fields.stream()
            .filter(changed.fields()::contains)
            .map(field -> "customer.field." + field)
            .toList();
    if (words.isEmpty()) {
      return;
    }
    var unit = Objects.requireNonNull(data.unitId());
    var number = Objects.requireNonNull(data.number());
    notifications.tell(
        to.seeing("customer.read", unit, data.managerId()).except(changed.by()),
        MessageKind.ALERT,
        "customer.facts-changed",
        List.of(Arg.text(number), Arg.words(words)),
        "/customers/" + changed.customerId(),
        "customer-facts-" + changed.customerId() + "-" + changed.version());
  }
}

package io.keheng.incident;

import io.keheng.identity.StaffDirectory;
import io.keheng.identity.StaffName;
import io.keheng.shared.Refusal;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Numbers of people and customers, as a form names them, for a search of the trail. */
@Component
class SearchTerms {

  private final StaffDirectory staff;
  private final AffectedRepository customers;

  SearchTerms(StaffDirectory staff, AffectedRepository customers) {
    this.staff = staff;
    this.customers = customers;
  }

  Affected.Search search(IncidentForms.Search form) {
    var number = said(form.staffNo());
    return new Affected.Search(
        form.from(),
        form.until(),
        number == null ? null : person(number),
        said(form.address()),
        named(Objects.requireNonNullElse(form.customers(), Set.of())));
  }

  /** The same in words, for the timeline. */
  Map<String, String> told(IncidentForms.Search form) {
    var told = new TreeMap<String, String>();
    told.put("from", form.from().toString());
    told.put("until", form.until().toString());
    put("staffNo", said(form.staffNo()), told);
    put("address", said(form.address()), told);
    var numbers = Objects.requireNonNullElse(form.customers(), Set.<String>of());
    put("customers", numbers.isEmpty() ? null : String.join("、", numbers), told);
    return told;
  }

  private Set<Long> person(String number) {
    return staff
        .byNumber(number)
        .map(StaffName::id)
        .map(Set::of)
        .orElseThrow(() -> Refusal.invalid("staffNo", "incident.staff-unknown"));
  }

  private Set<Long> named(Set<String> numbers) {
    return numbers.stream().map(String::strip).map(this::customer).collect(Collectors.toSet());
  }

  private long customer(String number) {
    return customers
        .byNumber(number)
        .orElseThrow(() -> Refusal.invalid("customers", "incident.customer-unknown", number));
  }

  private static void put(String name, @Nullable String value, Map<String, String> told) {
    if (value != null) {
      told.put(name, value);
    }
  }

  private static @Nullable String said(@Nullable String text) {
    return text == null || text.isBlank() ? null : text.strip();
  }
}

package io.keheng.auditor;

import io.keheng.audit.Entry;
import io.keheng.identity.StaffDirectory;
import io.keheng.identity.StaffName;
import io.keheng.identity.Units;
import io.keheng.shared.Texts;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts rows of the trail into words; what concerns a hidden customer tells nothing of him. */
@Component
class TrailLines {

  private static final String CUSTOMER = "customer";

  private final StaffDirectory staff;
  private final Units units;
  private final CustomerQueries customers;
  private final Texts texts;

  TrailLines(StaffDirectory staff, Units units, CustomerQueries customers, Texts texts) {
    this.staff = staff;
    this.units = units;
    this.customers = customers;
    this.texts = texts;
  }

  List<TrailLine> lines(List<Entry> entries) {
    var people = new HashSet<Long>();
    entries.forEach(
        entry -> {
          people.add(entry.staffId());
          subjectIn("staff", entry).ifPresent(people::add);
        });
    var names = staff.names(people);
    var known =
        customers.visible(
            entries.stream().flatMap(entry -> subjectIn(CUSTOMER, entry).stream()).toList());
    var unitNames =
        entries.stream().anyMatch(entry -> entry.entity().equals("unit"))
            ? units.names()
            : Map.<Long, String>of();
    return entries.stream().map(entry -> line(entry, names, known, unitNames)).toList();
  }

  /** A word of the trail in the language of who asks; the code itself when it has none yet. */
  String word(String set, String code) {
    var key = "audit." + set + "." + code;
    var text = texts.text(key);
    return text.equals(key) ? code : text;
  }

  /** What was done: as it is called of this kind of thing, or as of any. */
  private String action(Entry entry) {
    var own = entry.entity() + "." + entry.action();
    var text = word("action", own);
    return text.equals(own) ? word("action", entry.action()) : text;
  }

  private TrailLine line(
      Entry entry,
      Map<Long, StaffName> people,
      Map<Long, CustomerQueries.Known> known,
      Map<Long, String> unitNames) {
    var customer = subjectIn(CUSTOMER, entry);
    var hidden = customer.isPresent() && !known.containsKey(customer.get());
    var who = people.get(entry.staffId());
    var purpose = entry.purpose();
    return new TrailLine(
        hidden ? entry.withoutFields() : entry,
        word("kind", entry.kind().name()),
        word("entity", entry.entity()),
        action(entry),
        hidden ? texts.text("audit.hidden") : subject(entry, people, known, unitNames),
        purpose == null ? null : word("purpose", purpose),
        who == null ? null : who.number());
  }

  /** Its name, or its number said to be one. */
  private String subject(
      Entry entry,
      Map<Long, StaffName> people,
      Map<Long, CustomerQueries.Known> known,
      Map<Long, String> unitNames) {
    var id = number(entry.entityId());
    @Nullable String name =
        switch (entry.entity()) {
          case CUSTOMER -> id.map(known::get).map(CustomerQueries.Known::shown).orElse(null);
          case "staff" -> id.map(people::get).map(StaffName::name).orElse(null);
          case "unit" -> id.map(unitNames::get).orElse(null);
          default -> null;
        };
    return name != null
        ? name
        : id.map(of -> texts.text("audit.subject", Long.toString(of))).orElse(entry.entityId());
  }

  private static Optional<Long> subjectIn(String entity, Entry entry) {
    return entry.entity().equals(entity) ? number(entry.entityId()) : Optional.empty();
  }

  static Optional<Long> number(String text) {
    return text.matches("\\d{1,18}") ? Optional.of(Long.parseLong(text)) : Optional.empty();
  }
}

package io.keheng.load;

import io.keheng.customer.Customers;
import io.keheng.identity.Organisation;
import io.keheng.identity.StaffDirectory;
import io.keheng.identity.StaffName;
import io.keheng.identity.Unit;
import io.keheng.identity.Units;
import io.keheng.information.CustomerDraft;
import io.keheng.information.CustomerField;
import io.keheng.intake.Absorbed;
import io.keheng.intake.CustomerFeed;
import io.keheng.lake.feed.StagedFile;
import io.keheng.lake.feed.Template;
import io.keheng.ledger.EntityRepository.Merged;
import io.keheng.shared.Texts;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Takes the customers of a file through the same door as a form's. */
@Component
class CustomerIntake {

  private record Row(long number, CustomerDraft draft, @Nullable String fault) {}

  private static final String HEAD = "";

  /** Unit ids by code, the head office under no code; people by staff number. */
  private record Places(Map<String, Long> units, Map<String, Optional<Long>> people) {}

  private final Customers customers;
  private final Units units;
  private final Organisation organisation;
  private final StaffDirectory staff;
  private final Texts texts;
  private final Clock clock;

  CustomerIntake(
      Customers customers,
      Units units,
      Organisation organisation,
      StaffDirectory staff,
      Texts texts,
      Clock clock) {
    this.customers = customers;
    this.units = units;
    this.organisation = organisation;
    this.staff = staff;
    this.texts = texts;
    this.clock = clock;
  }

  /** Feeds the accepted rows; those that are refused become rejected rows of the file. */
  Merged take(StagedFile staged, Template template) {
    var places = places(template);
    var rejected = new HashMap<Long, String>();
    var batches = new ArrayList<Merged>();
    var feed = customers.feed();
    staged.accepted(
        row -> row(row, template, places), rows -> batches.add(take(rows, feed, rejected)));
    feed.end();
    staged.reject(rejected);
    return batches.stream().reduce(new Merged(0, 0), Merged::plus);
  }

  private Merged take(List<Row> rows, CustomerFeed feed, Map<Long, String> rejected) {
    rows.stream()
        .filter(row -> row.fault() != null)
        .forEach(row -> rejected.put(row.number(), String.valueOf(row.fault())));
    var sound = rows.stream().filter(row -> row.fault() == null).toList();
    var answers = feed.take(sound.stream().map(Row::draft).toList());
    long added = 0;
    long changed = 0;
    for (var i = 0; i < answers.size(); i++) {
      switch (answers.get(i)) {
        case Absorbed.Created created -> added++;
        case Absorbed.Updated updated -> changed++;
        case Absorbed.Unchanged same -> {}
        case Absorbed.Refused refused -> rejected.put(sound.get(i).number(), reason(refused));
      }
    }
    return new Merged(added, changed);
  }

  private String reason(Absorbed.Refused refused) {
    var first = refused.violations().getFirst();
    var said =
        refused.violations().stream()
            .map(v -> texts.text(v.key(), v.args()))
            .collect(Collectors.joining("; "));
    return "field|" + first.field() + "|" + said;
  }

  /** Unit ids by code; the template's own unit is opened below the head office where it is new. */
  private Places places(Template template) {
    Map<String, Long> places =
        units.all().stream()
            .collect(Collectors.toMap(Unit::code, Unit::id, (a, b) -> a, HashMap::new));
    var own = template.unit();
    if (own != null && !places.containsKey(own.code())) {
      var head = units.headOffice().map(Unit::id).orElseThrow();
      var opened = organisation.openForFeed(head, own.code(), own.name(), LocalDate.now(clock));
      places.put(own.code(), opened.id());
    }
    units.headOffice().ifPresent(unit -> places.put(HEAD, unit.id()));
    return new Places(places, new HashMap<>());
  }

  private Row row(ResultSet row, Template template, Places places) throws SQLException {
    var values = new EnumMap<CustomerField, Object>(CustomerField.class);
    CustomerColumns.fill(row, values);
    values.put(CustomerField.CURRENCY, template.currency());
    var number = row.getLong("#row");
    var unit = row.getString("unit");
    var place = places.units().get(unit == null ? HEAD : unit);
    if (unit != null && place == null) {
      return new Row(number, CustomerDraft.of(values), "unit|unit|" + unit);
    }
    if (place != null) {
      values.put(CustomerField.UNIT, place);
    }
    var manager = row.getString("manager");
    if (manager != null) {
      var person =
          places.people().computeIfAbsent(manager, n -> staff.byNumber(n).map(StaffName::id));
      if (person.isEmpty()) {
        return new Row(number, CustomerDraft.of(values), "manager|manager|" + manager);
      }
      values.put(CustomerField.MANAGER, person.get());
    }
    return new Row(number, CustomerDraft.of(values), null);
  }
}

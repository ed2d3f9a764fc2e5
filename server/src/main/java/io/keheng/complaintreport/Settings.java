package io.keheng.complaintreport;

import io.keheng.complaintoffice.ServiceLines;
import io.keheng.identity.Unit;
import io.keheng.identity.Units;
import io.keheng.procedure.Procedures;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The rules, channels and contacts of a unit and those below it, as they are now. */
@Component
class Settings {

  private final Procedures procedures;
  private final ContactRepository contacts;
  private final ServiceLines lines;
  private final Units units;

  Settings(Procedures procedures, ContactRepository contacts, ServiceLines lines, Units units) {
    this.lines = lines;
    this.procedures = procedures;
    this.contacts = contacts;
    this.units = units;
  }

  List<Setting> of(long unit) {
    var below = units.withDescendants(unit);
    var own = procedures.assigned();
    var known = contacts.all().stream().collect(Collectors.toMap(Contact::unitId, each -> each));
    var phones = lines.telephones(below);
    var settings = new ArrayList<Setting>();
    for (var each : units.all()) {
      var followed = each.id() == unit ? procedures.of(unit) : own.get(each.id());
      var contact = known.get(each.id());
      if (below.contains(each.id())
          && (followed != null || contact != null || phones.containsKey(each.id()))) {
        settings.add(setting(each, followed, contact, phones.getOrDefault(each.id(), List.of())));
      }
    }
    return settings;
  }

  private static Setting setting(
      Unit unit,
      Procedures.@Nullable Followed followed,
      @Nullable Contact contact,
      List<String> phones) {
    return new Setting(
        unit.id(),
        followed == null ? null : followed.procedure().code(),
        followed == null
            ? List.of()
            : followed.besides().stream().map(each -> each.code()).toList(),
        followed == null
            ? List.of()
            : followed.procedure().channels().stream().map(each -> each.code().name()).toList(),
        phones,
        contact == null ? null : contact.department(),
        contact == null ? null : contact.head(),
        contact == null ? null : contact.contact(),
        contact == null ? null : contact.telephone());
  }
}

package io.keheng.complaintreport;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * By what rules and channels a unit takes complaints, and who answers for them, when a report is
 * made.
 *
 * @param procedure null for a unit that follows the one above it
 * @param lines its published telephones
 */
record Setting(
    long unitId,
    @Nullable String procedure,
    List<String> besides,
    List<String> channels,
    List<String> lines,
    @Nullable String department,
    @Nullable String head,
    @Nullable String contact,
    @Nullable String telephone) {

  /** Those kept before there were published telephones have none. */
  @SuppressWarnings("ConstantValue")
  Setting {
    lines = lines == null ? List.of() : lines;
  }

  /** What may differ between two reports. */
  enum What {
    PROCEDURE,
    BESIDES,
    CHANNELS,
    LINES,
    DEPARTMENT,
    HEAD,
    CONTACT,
    TELEPHONE
  }

  /**
   * What changed since the report before (S10-20).
   *
   * @param before codes or words; null for none
   */
  record Difference(long unitId, What what, @Nullable String before, @Nullable String after) {}

  /** What differs between two states, by units. */
  static List<Difference> differences(List<Setting> before, List<Setting> after) {
    var units = new TreeMap<Long, @Nullable Setting[]>();
    before.forEach(each -> units.computeIfAbsent(each.unitId(), id -> new Setting[2])[0] = each);
    after.forEach(each -> units.computeIfAbsent(each.unitId(), id -> new Setting[2])[1] = each);
    var found = new ArrayList<Difference>();
    units.forEach(
        (unit, pair) -> {
          for (var what : What.values()) {
            var old = of(pair[0], what);
            var now = of(pair[1], what);
            if (!Objects.equals(old, now)) {
              found.add(new Difference(unit, what, old, now));
            }
          }
        });
    return found;
  }

  private static @Nullable String of(@Nullable Setting setting, What what) {
    if (setting == null) {
      return null;
    }
    return switch (what) {
      case PROCEDURE -> setting.procedure();
      case BESIDES -> joined(setting.besides());
      case CHANNELS -> joined(setting.channels());
      case LINES -> joined(setting.lines());
      case DEPARTMENT -> setting.department();
      case HEAD -> setting.head();
      case CONTACT -> setting.contact();
      case TELEPHONE -> setting.telephone();
    };
  }

  private static @Nullable String joined(List<String> codes) {
    return codes.isEmpty() ? null : codes.stream().sorted().collect(Collectors.joining(","));
  }
}

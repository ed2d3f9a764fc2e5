package io.keheng.truthfulness;

import io.keheng.identity.StaffDirectory;
import io.keheng.identity.StaffName;
import io.keheng.identity.Units;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Findings with the names of what they concern, in the words of who asks. */
@Component
class FindingLines {

  private final Wording wording;
  private final Units units;
  private final StaffDirectory staff;

  FindingLines(Wording wording, Units units, StaffDirectory staff) {
    this.wording = wording;
    this.units = units;
    this.staff = staff;
  }

  List<Findings.Line> of(List<FindingQueries.Row> rows) {
    var names = units.names();
    var managers =
        staff.names(
            rows.stream()
                .map(FindingQueries.Row::managerId)
                .filter(Objects::nonNull)
                .distinct()
                .toList());
    return rows.stream()
        .map(
            row ->
                new Findings.Line(
                    row,
                    wording.check(row.checkCode()),
                    wording.group(row.checkGroup()),
                    wording.field(row.field()),
                    wording.detail(row.detail(), row.detailArg()),
                    names.get(row.unitId()),
                    row.managerId() == null ? null : name(managers.get(row.managerId()))))
        .toList();
  }

  private static @Nullable String name(@Nullable StaffName staff) {
    return staff == null ? null : staff.name();
  }
}

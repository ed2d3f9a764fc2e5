package io.keheng.consent;

import io.keheng.directory.CustomerFilter;
import io.keheng.directory.Directory;
import io.keheng.identity.Unit;
import io.keheng.identity.Units;
import io.keheng.shared.Page;
import io.keheng.shared.Paging;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Consents to be asked for again, because their text was replaced by one that asks for more. */
@Service
@Transactional(readOnly = true)
class Renewals {

  record Renewal(
      RenewalQueries.Row consent,
      @Nullable String unitName,
      String label,
      int version,
      @Nullable LocalDate lapsedOn) {}

  private final ConsentCheck check;
  private final ConsentReasons reasons;
  private final RenewalQueries renewals;
  private final Directory directory;
  private final Units units;
  private final Clock clock;

  Renewals(
      ConsentCheck check,
      ConsentReasons reasons,
      RenewalQueries renewals,
      Directory directory,
      Units units,
      Clock clock) {
    this.check = check;
    this.reasons = reasons;
    this.renewals = renewals;
    this.directory = directory;
    this.units = units;
    this.clock = clock;
  }

  /** The customers who must be asked again, of those whom the acting person may read. */
  Page<Renewal> page(@Nullable String purpose, @Nullable String q, Paging paging) {
    var today = LocalDate.now(clock);
    var holdsFrom = new LinkedHashMap<String, Integer>();
    check.terms().purposes().stream()
        .filter(each -> purpose == null || each.code().equals(purpose))
        .forEach(each -> holdsFrom.put(each.code(), each.holdsFrom(today)));
    var condition = directory.condition(CustomerFilter.matching(q));
    var rows = renewals.page(holdsFrom, condition, paging);
    return new Page<>(
        rows.stream().map(row -> renewal(row, today)).toList(),
        renewals.count(holdsFrom, condition),
        paging.number(),
        paging.limit());
  }

  private Renewal renewal(RenewalQueries.Row row, LocalDate today) {
    var purpose = check.purpose(row.purpose());
    return new Renewal(
        row,
        units.byId(row.unitId()).map(Unit::name).orElse(null),
        reasons.label(purpose, new Consent.Target(row.purpose(), row.channel(), row.party())),
        purpose.holdsFrom(today),
        purpose.ending(row.textVersion(), today).map(ConsentTerms.Wording::from).orElse(null));
  }
}

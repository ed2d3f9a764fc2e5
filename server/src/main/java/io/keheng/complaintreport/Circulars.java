package io.keheng.complaintreport;

import io.keheng.identity.Scopes;
import io.keheng.identity.Unit;
import io.keheng.identity.Units;
import io.keheng.notification.Arg;
import io.keheng.notification.MessageKind;
import io.keheng.notification.Notifications;
import io.keheng.notification.Recipients;
import io.keheng.shared.ActsFor;
import io.keheng.shared.Refusal;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Circulars that were sent, as all units below the one that sent them see them (S10-22). */
@Service
@Transactional
class Circulars {

  private final ReportRepository repository;
  private final ReportContents contents;
  private final Units units;
  private final Scopes scopes;
  private final Notifications notifications;

  Circulars(
      ReportRepository repository,
      ReportContents contents,
      Units units,
      Scopes scopes,
      Notifications notifications) {
    this.repository = repository;
    this.contents = contents;
    this.units = units;
    this.scopes = scopes;
    this.notifications = notifications;
  }

  /** Tells the heads of the units that the circular compares. */
  void tell(Report circular, Content said) {
    notifications.tell(
        Recipients.all(
            said.league().stream()
                .map(row -> Recipients.permitted("complaint.approve", row.unitId()))
                .toList()),
        MessageKind.ALERT,
        "complaintreport.circular",
        List.of(Arg.day(circular.fromOn()), Arg.day(circular.toOn())),
        "/complaints/circulars",
        "complaint-circular-" + circular.id());
  }

  /** Those of the units above the ones where the acting person has a post, latest first. */
  @Transactional(readOnly = true)
  @ActsFor("S10-22")
  List<Report> all() {
    var above =
        scopes.ownUnits().stream()
            .flatMap(unit -> units.path(unit).stream())
            .map(Unit::id)
            .collect(Collectors.toSet());
    return repository.sent(ReportKind.CIRCULAR, above);
  }

  @Transactional(readOnly = true)
  Content content(long id) {
    return all().stream()
        .filter(each -> each.id() == id)
        .findFirst()
        .map(contents::of)
        .orElseThrow(Refusal::notFound);
  }
}

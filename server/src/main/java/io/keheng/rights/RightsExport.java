package io.keheng.rights;

import io.keheng.audit.Happenings;
import io.keheng.consent.ConsentViews;
import io.keheng.customer.CustomerCopy;
import io.keheng.customer.Customers;
import io.keheng.customer.PersonRecords;
import io.keheng.customer.PersonRecords.Sheet;
import io.keheng.shared.ActsFor;
import io.keheng.shared.Refusal;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Everything that the bank keeps of a person, as a file for him (PIPL 45). */
@Service
class RightsExport {

  private static final String PURPOSE = "RIGHTS";

  /** A file of a copy. */
  record File(String name, byte[] content) {}

  /** What the trail keeps of a copy. */
  record Taken(String request, long customerId, boolean clear, Map<String, Integer> records) {}

  /** The copy as JSON. */
  record Copy(
      String request,
      Instant madeAt,
      boolean clear,
      List<CustomerCopy.Item> customer,
      List<ConsentViews.Line> consents,
      List<Sheet> records) {}

  private final Rights rights;
  private final Customers customers;
  private final CustomerCopy copies;
  private final ConsentViews consents;
  private final List<PersonRecords> others;
  private final CopyArchive archive;
  private final Happenings happenings;
  private final Clock clock;

  RightsExport(
      Rights rights,
      Customers customers,
      CustomerCopy copies,
      ConsentViews consents,
      List<PersonRecords> others,
      CopyArchive archive,
      Happenings happenings,
      Clock clock) {
    this.rights = rights;
    this.customers = customers;
    this.copies = copies;
    this.consents = consents;
    this.others = others;
    this.archive = archive;
    this.happenings = happenings;
    this.clock = clock;
  }

  /**
   * The copy for a granted request: everything that the bank keeps of the person, in clear once the
   * applicant's identity was checked, else masked; recorded with it.
   *
   * @param password opens the file; kept nowhere
   */
  @Transactional
  @ActsFor({"S29-03", "S12-15"})
  File take(long requestId, String password) {
    var request = rights.within("rights.export", requestId);
    if (!Boolean.TRUE.equals(request.granted()) || !rights.terms().kind(request.kind()).copy()) {
      throw Refusal.conflict("rights.no-copy", request.number());
    }
    if (password.length() < rights.terms().password()) {
      throw Refusal.invalid("password", "rights.password-short", rights.terms().password());
    }
    var clear = request.identified();
    var merged = customers.mergedInto(request.customerId());
    var sheets =
        others.stream()
            .flatMap(other -> sheets(other, request.customerId(), merged, clear).stream())
            .toList();
    var items =
        clear
            ? copies.clear(request.customerId(), PURPOSE, request.number())
            : copies.masked(request.customerId());
    var lines = new ArrayList<>(consents.of(request.customerId()).history());
    merged.forEach(absorbed -> lines.addAll(consents.ofMerged(absorbed)));
    var counts = new TreeMap<>(Map.of("fields", items.size(), "consents", lines.size()));
    sheets.forEach(sheet -> counts.put(sheet.name(), sheet.rows().size()));
    happenings.record(
        "rights-request",
        request.id(),
        "exported",
        new Taken(request.number(), request.customerId(), clear, counts));
    var copy = new Copy(request.number(), clock.instant(), clear, items, lines, sheets);
    return new File(request.number() + ".zip", archive.of(copy, password));
  }

  /** The sheets of a person, each with what stayed with those merged into him. */
  private static List<Sheet> sheets(
      PersonRecords records, long customerId, List<Long> merged, boolean clear) {
    var sheets = new LinkedHashMap<String, Sheet>();
    records.of(customerId, clear).forEach(sheet -> sheets.put(sheet.name(), sheet));
    for (var absorbed : merged) {
      records
          .ofMerged(absorbed, clear)
          .forEach(sheet -> sheets.merge(sheet.name(), sheet, Sheet::and));
    }
    return List.copyOf(sheets.values());
  }
}

package io.keheng.reveal;

import io.keheng.audit.Looks;
import io.keheng.directory.ClearLists;
import io.keheng.directory.CustomerFilter;
import io.keheng.identity.StaffDirectory;
import io.keheng.identity.StaffName;
import io.keheng.shared.Actor;
import io.keheng.shared.ActsFor;
import io.keheng.shared.Paging;
import io.keheng.shared.Refusal;
import io.keheng.shared.Texts;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Hands lists of customers out in clear: for a purpose and a case, each customer recorded. */
@Service
@Transactional
class ClearExports {

  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");

  private final ClearLists lists;
  private final ClearExportRepository repository;
  private final Looks looks;
  private final StaffDirectory staff;
  private final Texts texts;
  private final Clock clock;
  private final RevealTerms terms = RevealTerms.read();

  ClearExports(
      ClearLists lists,
      ClearExportRepository repository,
      Looks looks,
      StaffDirectory staff,
      Texts texts,
      Clock clock) {
    this.lists = lists;
    this.repository = repository;
    this.looks = looks;
    this.staff = staff;
    this.texts = texts;
    this.clock = clock;
  }

  /**
   * A list as a spreadsheet with its protected columns in clear; nothing is handed out without the
   * record of the look at each customer of it.
   */
  @ActsFor({"S05-08", "S12-09", "S12-10", "S12-15"})
  byte[] export(
      CustomerFilter filter,
      Paging paging,
      @Nullable List<String> columns,
      String purpose,
      @Nullable String reference) {
    terms.check(purpose, reference, true);
    var why = String.valueOf(reference);
    var staffId = Actor.current().staffId();
    repository.inTurn(staffId);
    var sheet = lists.sheet(filter, paging, columns, terms.exported(), mark(purpose, why));
    keepCount(staffId, sheet.customers().size(), purpose, why);
    looks.recordAll(sheet.customers(), sheet.fields(), purpose, why);
    return sheet.content();
  }

  /** No more of one person on one day than the terms say, in however many files. */
  private void keepCount(long staffId, int customers, String purpose, String reference) {
    var midnight = LocalDate.now(clock).atStartOfDay(clock.getZone()).toInstant();
    var already = repository.exportedSince(staffId, midnight);
    if (already + customers > terms.exportedADay()) {
      throw Refusal.conflict("reveal.exported-up", terms.exportedADay(), already);
    }
    repository.exported(staffId, customers, purpose, reference, clock.instant());
  }

  private String mark(String purpose, String reference) {
    var who = staff.byId(Actor.current().staffId());
    return texts.text(
        "reveal.export.mark",
        who.map(StaffName::number).orElse(""),
        who.map(StaffName::name).orElse(""),
        TIME.format(ZonedDateTime.now(clock)),
        texts.text("audit.purpose." + purpose),
        reference);
  }
}

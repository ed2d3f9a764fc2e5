package io.keheng.assessment;

import io.keheng.assessment.AppealRepository.Appeal;
import io.keheng.identity.Units;
import io.keheng.procedure.Channel;
import io.keheng.shared.Actor;
import io.keheng.shared.Page;
import io.keheng.shared.Texts;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Entries, proposals and appeals in the words of who reads them. */
@Component
class PointViews {

  /**
   * @param caseId kept from the subject, who must not find the complaint about himself
   * @param mayReverse whether the reader is neither its poster nor its subject, and it stands
   */
  record Line(
      long id,
      @Nullable Long staffId,
      @Nullable String staffName,
      long unitId,
      @Nullable String unitName,
      String fault,
      String faultLabel,
      List<String> rules,
      int points,
      @Nullable BigDecimal amount,
      String evidence,
      @Nullable String customer,
      @Nullable String channelLabel,
      @Nullable Long caseId,
      @Nullable String caseNumber,
      LocalDate onDay,
      Instant postedAt,
      String postedBy,
      @Nullable Long reverses,
      @Nullable Long reversedBy,
      boolean mayReverse) {}

  /**
   * @param appealUntil last day for an appeal; null where none may be made
   */
  record Own(Line entry, @Nullable LocalDate appealUntil, @Nullable Appeal appeal) {}

  record ProposalLine(
      Proposal proposal,
      String faultLabel,
      String unitName,
      int points,
      @Nullable BigDecimal least,
      @Nullable BigDecimal most) {}

  record AppealLine(Appeal appeal, Line entry, boolean mayDecide) {}

  private final Appeals appeals;
  private final Faults faults;
  private final Units units;
  private final Texts texts;

  PointViews(Appeals appeals, Faults faults, Units units, Texts texts) {
    this.appeals = appeals;
    this.faults = faults;
    this.units = units;
    this.texts = texts;
  }

  Line line(PointEntry entry) {
    return line(entry, units.names());
  }

  Page<Line> lines(Page<PointEntry> page) {
    var names = units.names();
    return page.map(entry -> line(entry, names));
  }

  Page<Own> own(Page<PointEntry> page) {
    var names = units.names();
    var asked = appeals.of(page.items().stream().map(PointEntry::id).toList());
    return page.map(
        entry -> {
          var appeal = asked.get(entry.id());
          var until = appeal == null && appeals.possible(entry) ? appeals.until(entry) : null;
          return new Own(line(entry, names), until, appeal);
        });
  }

  Page<ProposalLine> proposals(Page<Proposal> page) {
    var names = units.names();
    return page.map(
        each -> {
          var weight = faults.weight(each.fault(), each.happenedOn());
          return new ProposalLine(
              each,
              weight.label(),
              Objects.requireNonNullElse(names.get(each.unitId()), ""),
              weight.points(),
              weight.least(),
              weight.most());
        });
  }

  Page<AppealLine> appeals(Page<Appeals.Against> page) {
    var names = units.names();
    return page.map(
        each ->
            new AppealLine(
                each.appeal(),
                line(each.entry(), names),
                each.appeal().state() == AppealRepository.State.OPEN
                    && each.entry().postedById() != Actor.current().staffId()));
  }

  private Line line(PointEntry entry, Map<Long, String> names) {
    var me = Actor.current().staffId();
    var own = entry.isAbout(me);
    return new Line(
        entry.id(),
        entry.staffId(),
        entry.staffName(),
        entry.unitId(),
        names.get(entry.unitId()),
        entry.fault(),
        faults.label(entry.fault()),
        entry.rules(),
        entry.points(),
        entry.amount(),
        entry.evidence(),
        entry.customer(),
        entry.channel() == null
            ? null
            : texts.text("procedure.channel." + Channel.valueOf(entry.channel())),
        own ? null : entry.caseId(),
        own ? null : entry.caseNumber(),
        entry.onDay(),
        entry.postedAt(),
        entry.postedBy(),
        entry.reverses(),
        entry.reversedBy(),
        !own && entry.postedById() != me && entry.reverses() == null && entry.reversedBy() == null);
  }
}

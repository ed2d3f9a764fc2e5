package io.keheng.sharing;

import io.keheng.customerfile.CustomerScopes;
import io.keheng.customerfile.SharedCustomers.Access;
import io.keheng.identity.Scopes;
import io.keheng.identity.StaffDirectory;
import io.keheng.identity.StaffName;
import io.keheng.identity.Unit;
import io.keheng.identity.Units;
import io.keheng.shared.Actor;
import io.keheng.shared.Page;
import io.keheng.shared.Paging;
import io.keheng.shared.Refusal;
import io.keheng.shared.Texts;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Shares for reading, with names: lists, one with its customers, and how it was used. */
@Service
@Transactional
class SharePages {

  static final String READ = "sharing.read";

  /**
   * A share in words.
   *
   * @param own the acting person asked for it
   */
  record Row(
      Share share,
      String purposeLabel,
      @Nullable String unitName,
      String granteeName,
      String appliedBy,
      @Nullable String decidedBy,
      @Nullable String endedBy,
      boolean own) {}

  record UseRow(ShareCustomerQueries.Use use, String staffName) {}

  private final ShareQueries queries;
  private final ShareCustomerQueries people;
  private final LiveShares live;
  private final CustomerScopes readable;
  private final Scopes scopes;
  private final Units units;
  private final StaffDirectory staff;
  private final Texts texts;
  private final Clock clock;

  SharePages(
      ShareQueries queries,
      ShareCustomerQueries people,
      LiveShares live,
      CustomerScopes readable,
      Scopes scopes,
      Units units,
      StaffDirectory staff,
      Texts texts,
      Clock clock) {
    this.queries = queries;
    this.people = people;
    this.live = live;
    this.readable = readable;
    this.scopes = scopes;
    this.units = units;
    this.staff = staff;
    this.texts = texts;
    this.clock = clock;
  }

  Page<Row> list(List<Share.State> states, Paging paging) {
    var viewer = viewer();
    return new Page<>(
        rows(queries.page(viewer, states, paging)),
        queries.count(viewer, states),
        paging.number(),
        paging.limit());
  }

  Row one(long id) {
    return rows(List.of(share(id))).getFirst();
  }

  /** The customers named one by one; those seen by a share alone are recorded as looked at. */
  List<ShareCustomerQueries.Line> customers(long id) {
    var lines = people.lines(share(id).numbers(), readable.readable(Access.LISTED));
    var beyond =
        lines.stream()
            .filter(line -> line.id() != null && !line.own())
            .collect(
                Collectors.toMap(
                    line -> Objects.requireNonNull(line.id()),
                    line -> Objects.requireNonNull(line.unitId())));
    if (!beyond.isEmpty()) {
      live.show(beyond, Access.LISTED);
    }
    return lines;
  }

  /** Who looked at whom how often, the latest first. */
  Page<UseRow> uses(long id, Paging paging) {
    var share = share(id);
    var uses = people.uses(share.id(), readable.readable(Access.LISTED), paging);
    var names = staff.names(uses.stream().map(ShareCustomerQueries.Use::staffId).toList());
    return new Page<>(
        uses.stream().map(use -> new UseRow(use, name(names, use.staffId()))).toList(),
        people.countUses(share.id()),
        paging.number(),
        paging.limit());
  }

  private Share share(long id) {
    return queries.one(viewer(), id).orElseThrow(Refusal::notFound);
  }

  private ShareQueries.Viewer viewer() {
    return new ShareQueries.Viewer(
        Actor.current().staffId(), scopes.ownUnits(), scopes.of(READ), LocalDate.now(clock));
  }

  private List<Row> rows(List<Share> shares) {
    var ids =
        shares.stream()
            .flatMap(s -> Stream.of(s.appliedBy(), s.granteeStaff(), s.decidedBy(), s.endedBy()))
            .filter(Objects::nonNull)
            .distinct()
            .toList();
    var names = staff.names(ids);
    var me = Actor.current().staffId();
    return shares.stream()
        .map(
            s ->
                new Row(
                    s,
                    texts.text("audit.purpose." + s.purpose()),
                    unitName(s.unitId()),
                    s.granteeStaff() == null
                        ? Objects.requireNonNullElse(unitName(s.granteeUnit()), "")
                        : name(names, s.granteeStaff()),
                    name(names, s.appliedBy()),
                    s.decidedBy() == null ? null : name(names, s.decidedBy()),
                    s.endedBy() == null ? null : name(names, s.endedBy()),
                    s.appliedBy() == me))
        .toList();
  }

  private @Nullable String unitName(@Nullable Long id) {
    return id == null ? null : units.byId(id).map(Unit::name).orElse(null);
  }

  private static String name(Map<Long, StaffName> names, long id) {
    var known = names.get(id);
    return known == null ? "" : known.name();
  }
}

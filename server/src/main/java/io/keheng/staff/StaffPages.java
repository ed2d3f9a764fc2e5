package io.keheng.staff;

import io.keheng.identity.Scopes;
import io.keheng.identity.StaffDirectory;
import io.keheng.identity.StaffMember;
import io.keheng.identity.StaffQueries;
import io.keheng.role.GrantRepository;
import io.keheng.shared.Language;
import io.keheng.shared.Page;
import io.keheng.shared.Paging;
import io.keheng.shared.Refusal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the screens of people show, to those who may see them. */
@Service
@Transactional(readOnly = true)
class StaffPages {

  private static final String PERMISSION = "staff.read";

  record Detail(
      long id,
      String number,
      String name,
      @Nullable String mobile,
      @Nullable String email,
      LocalDate hiredOn,
      @Nullable LocalDate leftOn,
      int version,
      List<StaffMember.Holding> posts,
      List<StaffMember.Grant> roles,
      boolean locked) {}

  private final StaffListQueries list;
  private final StaffQueries queries;
  private final StaffRepository repository;
  private final GrantRepository grants;
  private final StaffDirectory directory;
  private final Scopes scopes;
  private final ObjectProvider<StaffLocks> locks;
  private final Clock clock;

  StaffPages(
      StaffListQueries list,
      StaffQueries queries,
      StaffRepository repository,
      GrantRepository grants,
      StaffDirectory directory,
      Scopes scopes,
      ObjectProvider<StaffLocks> locks,
      Clock clock) {
    this.list = list;
    this.queries = queries;
    this.repository = repository;
    this.grants = grants;
    this.directory = directory;
    this.scopes = scopes;
    this.locks = locks;
    this.clock = clock;
  }

  Page<StaffListQueries.Row> list(StaffListQueries.Filter filter, Paging paging) {
    var scope = scopes.of(PERMISSION);
    var today = LocalDate.now(clock);
    var rows = list.page(filter, scope, today, paging);
    var locked = locked(rows.stream().map(StaffListQueries.Row::number).toList());
    return new Page<>(
        rows.stream().map(row -> row.locked(locked.contains(row.number()))).toList(),
        list.count(filter, scope, today),
        paging.number(),
        paging.limit());
  }

  Detail one(long id) {
    if (!directory.visible(PERMISSION, id)) {
      throw Refusal.notFound();
    }
    var member = repository.byId(id).orElseThrow(Refusal::notFound);
    return new Detail(
        member.id(),
        member.number(),
        member.name(),
        member.mobile(),
        member.email(),
        member.hiredOn(),
        member.leftOn(),
        member.version(),
        queries.posts(id, Language.english()),
        grants.held(id, Language.english()),
        !locked(List.of(member.number())).isEmpty());
  }

  private Set<String> locked(List<String> numbers) {
    return locks.stream().findFirst().map(found -> found.among(numbers)).orElse(Set.of());
  }
}

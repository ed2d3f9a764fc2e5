package io.keheng.staff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.keheng.KehengTest;
import io.keheng.Staffs;
import io.keheng.identity.ScopeKind;
import io.keheng.identity.StaffDirectory;
import io.keheng.role.RoleRequests;
import io.keheng.role.Roles;
import io.keheng.shared.Actor;
import io.keheng.shared.Paging;
import io.keheng.shared.Refusal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.transaction.annotation.Transactional;

@KehengTest
class AdministratorTest {

  private static final Paging FIRST = new Paging(1, 1, null);

  @Autowired JdbcClient jdbc;
  @Autowired StaffDirectory directory;
  @Autowired Staffing staffing;
  @Autowired Roles roles;
  @Autowired RoleRequests requests;
  @Autowired Staffs staffs;
  @Autowired ChangeController guarded;

  @AfterEach
  void signOut() {
    SecurityContextHolder.clearContext();
  }

  @Test
  void anEmptyDatabaseGetsAHeadOfficeAndAnAdministratorWhoMustChangeHisPassword() {
    var administrator = directory.byNumber("admin").orElseThrow();
    assertThat(roles.permissionsOf(administrator.id()))
        .contains("staff.grant", "unit.write", "role.write", "staff.reset-password");
    assertThat(
            jdbc.sql("SELECT issued_at IS NOT NULL FROM signin.credential WHERE staff_id = :id")
                .param("id", administrator.id())
                .query(Boolean.class)
                .single())
        .isTrue();
  }

  @Test
  @Transactional
  void theLastAdministratorStays() {
    var last = directory.byNumber("admin").orElseThrow().id();
    jdbc.sql("UPDATE identity.role_grant SET revoked_at = granted_at WHERE staff_id <> :last")
        .param("last", last)
        .update();
    assertThatExceptionOfType(Refusal.class)
        .isThrownBy(() -> roles.assign(last, List.of()))
        .matches(refusal -> refusal.key().equals("staff.last-administrator"));
  }

  @Test
  @Transactional
  void theLastAdministratorDoesNotLeave() {
    var last = directory.byNumber("admin").orElseThrow().id();
    jdbc.sql("UPDATE identity.role_grant SET revoked_at = granted_at WHERE staff_id <> :last")
        .param("last", last)
        .update();
    assertThatExceptionOfType(Refusal.class)
        .isThrownBy(() -> staffing.depart(last, LocalDate.of(2099, 1, 1), 1))
        .matches(refusal -> refusal.key().equals("staff.last-administrator"));
  }

  /** How a bank begins: the first administrator makes the second, and from then on asks him. */
  @Test
  @Transactional
  void theFirstAdministratorActsAloneUntilThereIsASecond() {
    var first = directory.byNumber("admin").orElseThrow();
    jdbc.sql("UPDATE identity.role_grant SET revoked_at = granted_at WHERE staff_id <> :first")
        .param("first", first.id())
        .update();
    var administrator = roles.byCode("administrator").orElseThrow();
    var grant = List.of(new Roles.Grant(administrator.id(), ScopeKind.WHOLE_BANK, List.of()));
    var second = hire("second-1");
    var third = hire("third-1");
    actAs(new Actor(first.id(), first.name()));
    assertThat(requests.assign(second, grant)).isNull();
    assertThat(roles.permissionsOf(second)).contains("role.approve");
    assertThat(requests.assign(third, grant)).isNotNull();
    assertThat(roles.permissionsOf(third)).isEmpty();
    assertThatExceptionOfType(Refusal.class)
        .isThrownBy(() -> staffing.depart(second, LocalDate.of(2099, 1, 1), 1))
        .matches(refusal -> refusal.key().equals("staff.last-approver"));
    assertThatExceptionOfType(Refusal.class)
        .isThrownBy(() -> roles.assign(third, grant))
        .matches(refusal -> refusal.key().equals("role-request.needed"));
  }

  /** The second guard, behind the one of addresses: the value of the annotation is asked for. */
  @Test
  void thePermissionOfTheAnnotationGuardsTheMethodItself() {
    signIn("change.write");
    assertThatExceptionOfType(AccessDeniedException.class)
        .isThrownBy(() -> guarded.changes("unit", "1", FIRST));
    signIn("change.read");
    assertThat(guarded.changes("unit", "1", FIRST).page()).isEqualTo(1);
  }

  private long hire(String number) {
    var office = staffs.headOffice().id();
    return staffing.hire(
        new Staffing.Hire(number, number, office, "clerk", null, null, LocalDate.of(2020, 1, 1)));
  }

  private static void actAs(Actor actor) {
    SecurityContextHolder.getContext()
        .setAuthentication(
            new TestingAuthenticationToken((Actor.Source) () -> actor, "", "staff.grant"));
  }

  private static void signIn(String authority) {
    SecurityContextHolder.getContext()
        .setAuthentication(new TestingAuthenticationToken("someone", "", authority));
  }
}

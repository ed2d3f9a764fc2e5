package io.keheng.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.keheng.KehengTest;
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

  /** The second guard, behind the one of addresses: the value of the annotation is asked for. */
  @Test
  void thePermissionOfTheAnnotationGuardsTheMethodItself() {
    signIn("change.write");
    assertThatExceptionOfType(AccessDeniedException.class)
        .isThrownBy(() -> guarded.changes("unit", "1", FIRST));
    signIn("change.read");
    assertThat(guarded.changes("unit", "1", FIRST).page()).isEqualTo(1);
  }

  private static void signIn(String authority) {
    SecurityContextHolder.getContext()
        .setAuthentication(new TestingAuthenticationToken("someone", "", authority));
  }
}

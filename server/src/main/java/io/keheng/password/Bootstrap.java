package io.keheng.password;

import io.keheng.identity.Organisation;
import io.keheng.identity.ScopeKind;
import io.keheng.identity.UnitKind;
import io.keheng.identity.Units;
import io.keheng.role.Roles;
import io.keheng.staff.Staffing;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** On an empty database: the head office and an administrator, his password shown once. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class Bootstrap implements ApplicationRunner {

  private static final String ADMINISTRATOR = "administrator";
  private static final String NUMBER = "admin";

  private final Units units;
  private final Organisation organisation;
  private final Staffing staffing;
  private final Roles roles;
  private final Credentials credentials;
  private final Clock clock;

  Bootstrap(
      Units units,
      Organisation organisation,
      Staffing staffing,
      Roles roles,
      Credentials credentials,
      Clock clock) {
    this.units = units;
    this.organisation = organisation;
    this.staffing = staffing;
    this.roles = roles;
    this.credentials = credentials;
    this.clock = clock;
  }

  @Override
  @Transactional
  public void run(ApplicationArguments arguments) {
    if (units.headOffice().isPresent()) {
      return;
    }
    var today = LocalDate.now(clock);
    var office = organisation.open(null, "0000", "总行", UnitKind.HEAD_OFFICE, today);
    var id =
        staffing.hire(
            new Staffing.Hire(NUMBER, "系统管理员", office.id(), ADMINISTRATOR, null, null, today));
    var role = roles.byCode(ADMINISTRATOR).orElseThrow();
    roles.assign(id, List.of(new Roles.Grant(role.id(), ScopeKind.WHOLE_BANK, List.of())));
    show(credentials.issue(id));
  }

  /** To the console alone and not to the log: a log is kept, and this must not be. */
  private static void show(String password) {
    System.out.printf(
        "%n  首次启动，管理员 Administrator: %s%n  一次性密码 One-time password: %s%n"
            + "  登录后须立即修改。To be changed at the first sign-in.%n%n",
        NUMBER, password);
  }
}

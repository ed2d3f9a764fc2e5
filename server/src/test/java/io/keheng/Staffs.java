package io.keheng;

import io.keheng.identity.Organisation;
import io.keheng.identity.ScopeKind;
import io.keheng.identity.Unit;
import io.keheng.identity.UnitKind;
import io.keheng.identity.Units;
import io.keheng.password.Credentials;
import io.keheng.role.Role;
import io.keheng.role.Roles;
import io.keheng.staff.Staffing;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.annotation.Lazy;
import org.springframework.core.env.Environment;

/**
 * People for tests: made on the spot with the permissions, scope and unit that the test is about,
 * and signed in. {@code @Autowired Staffs staffs} in a {@link KehengTest}.
 */
@TestComponent
@Lazy
public class Staffs {

  /** Good enough for the password rules. */
  public static final String PASSWORD = "Correct-Horse-7";

  private static final LocalDate FIRST_DAY = LocalDate.of(2020, 1, 1);
  private static final AtomicInteger NEXT = new AtomicInteger();

  /** A person and his browser. */
  public record Person(long id, String number, Client client) {}

  private final Units units;
  private final Organisation organisation;
  private final Staffing staffing;
  private final Roles roles;
  private final Credentials credentials;
  private final Environment environment;

  public Staffs(
      Units units,
      Organisation organisation,
      Staffing staffing,
      Roles roles,
      Credentials credentials,
      Environment environment) {
    this.units = units;
    this.organisation = organisation;
    this.staffing = staffing;
    this.roles = roles;
    this.credentials = credentials;
    this.environment = environment;
  }

  /** A browser nobody has signed in with. */
  public Client anonymous() {
    return new Client(environment.getRequiredProperty("local.server.port", Integer.class));
  }

  /** Someone of the head office who sees the whole bank, with these permissions. */
  public Client with(String... permissions) {
    return person(ScopeKind.WHOLE_BANK, headOffice().id(), permissions).client();
  }

  /** The same person, when a browser is to sign in as him. */
  public Person person(String... permissions) {
    return person(ScopeKind.WHOLE_BANK, headOffice().id(), permissions);
  }

  /** Someone of this unit with these permissions in this scope. */
  public Client with(ScopeKind scope, long unitId, String... permissions) {
    return person(scope, unitId, permissions).client();
  }

  /** The same, when the test also needs to know his id. */
  public Person person(ScopeKind scope, long unitId, String... permissions) {
    var name = "t" + NEXT.incrementAndGet();
    var id = hire(name, unitId);
    if (permissions.length > 0) {
      var role = roles.define(new Role(0, name, name, name, scope, List.of(permissions), 0));
      grant(id, role.id(), scope);
    }
    return new Person(id, name, signedIn(name));
  }

  /** Someone of the head office who holds a role of the catalogue, for the whole bank. */
  public Person holding(String roleCode) {
    var name = "t" + NEXT.incrementAndGet();
    var id = hire(name, headOffice().id());
    grant(id, roles.byCode(roleCode).orElseThrow().id(), ScopeKind.WHOLE_BANK);
    return new Person(id, name, signedIn(name));
  }

  public Unit headOffice() {
    return units.headOffice().orElseThrow();
  }

  /** A new unit below another, its code and name made up. */
  public Unit unit(UnitKind kind, long parentId) {
    var code = "T" + NEXT.incrementAndGet();
    return organisation.open(parentId, code, "机构" + code, kind, FIRST_DAY);
  }

  private long hire(String number, long unitId) {
    var id =
        staffing.hire(
            new Staffing.Hire(number, "测试" + number, unitId, "clerk", null, null, FIRST_DAY));
    credentials.choose(id, PASSWORD);
    return id;
  }

  private void grant(long staffId, long roleId, ScopeKind scope) {
    roles.assign(staffId, List.of(new Roles.Grant(roleId, scope, List.of())));
  }

  private Client signedIn(String number) {
    var client = anonymous();
    var answer = client.signIn(number, PASSWORD);
    if (answer.status() != 200) {
      throw new IllegalStateException(number + " cannot sign in: " + answer.text());
    }
    if (answer.json().get("lacking").asString("").equals("ENROLMENT")) {
      Authenticator.enrol(client);
    }
    return client;
  }
}

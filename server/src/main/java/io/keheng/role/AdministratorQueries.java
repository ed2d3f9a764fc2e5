package io.keheng.role;

import io.keheng.identity.Wildcard;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Whoever may grant roles in the whole bank; there is always one. */
@Repository
public class AdministratorQueries {

  private final JdbcClient jdbc;

  AdministratorQueries(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * Whether, after what this transaction has written, an administrator is left who is not leaving.
   * The lock keeps two administrators from removing each other at the same time.
   */
  public boolean anyLeft() {
    jdbc.sql("SELECT pg_advisory_xact_lock(hashtext('identity.administrators'))")
        .query((row, number) -> number)
        .list();
    return jdbc.sql(
            """
            SELECT EXISTS (
              SELECT FROM identity.staff s
              JOIN identity.role_grant g ON g.staff_id = s.id AND g.revoked_at IS NULL
              JOIN identity.role_permission p ON p.role_id = g.role_id
              WHERE p.permission IN (:names) AND g.scope = 'WHOLE_BANK' AND s.left_on IS NULL)
            """)
        .param("names", Wildcard.covering(Grants.PERMISSION))
        .query(Boolean.class)
        .single();
  }

  /** How many may approve changes of roles in the whole bank and are not leaving. */
  public int approvers() {
    return approversBesides(0);
  }

  int approversBesides(long staffId) {
    return jdbc.sql(
            """
            SELECT count(DISTINCT s.id)
            FROM identity.staff s
            JOIN identity.role_grant g ON g.staff_id = s.id AND g.revoked_at IS NULL
            JOIN identity.role_permission p ON p.role_id = g.role_id
            WHERE p.permission IN (:names) AND g.scope = 'WHOLE_BANK' AND s.left_on IS NULL
              AND s.id <> :staffId
            """)
        .param("names", Wildcard.covering(RoleRequests.PERMISSION))
        .param("staffId", staffId)
        .query(Integer.class)
        .single();
  }
}

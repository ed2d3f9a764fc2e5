package io.keheng.factor;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Recovery codes; only their hashes are stored. */
@Repository
class RecoveryCodeRepository {

  private final JdbcClient jdbc;

  RecoveryCodeRepository(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void replace(long staffId, List<RecoveryCode> codes) {
    remove(staffId);
    for (var code : codes) {
      jdbc.sql("INSERT INTO factor.recovery_code (staff_id, hash) VALUES (:staffId, :hash)")
          .param("staffId", staffId)
          .param("hash", code.hash())
          .update();
    }
  }

  /** False when there is no such code, or it was used before. */
  boolean use(long staffId, RecoveryCode code, Instant now) {
    return jdbc.sql(
                """
                UPDATE factor.recovery_code SET used_at = :now
                WHERE staff_id = :staffId AND hash = :hash AND used_at IS NULL
                """)
            .param("staffId", staffId)
            .param("hash", code.hash())
            .param("now", now.atOffset(ZoneOffset.UTC))
            .update()
        == 1;
  }

  int left(long staffId) {
    return jdbc.sql(
            """
            SELECT count(*) FROM factor.recovery_code
            WHERE staff_id = :staffId AND used_at IS NULL
            """)
        .param("staffId", staffId)
        .query(Integer.class)
        .single();
  }

  void remove(long staffId) {
    jdbc.sql("DELETE FROM factor.recovery_code WHERE staff_id = :staffId")
        .param("staffId", staffId)
        .update();
  }
}

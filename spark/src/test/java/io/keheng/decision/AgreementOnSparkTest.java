package io.keheng.decision;

import static org.assertj.core.api.Assertions.assertThat;

import io.keheng.lake.LakeEngine;
import io.keheng.lake.LakeSession;
import io.keheng.spark.LocalSpark;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Tables of every hit policy and every kind of cell decide on Spark as they do one by one. */
@ExtendWith(LocalSpark.class)
class AgreementOnSparkTest {

  private static final int CASES = 400;
  private static final long SEED = 20261130;

  @TempDir Path folder;

  @Test
  void tablesMadeByHand(LakeEngine engine) throws Exception {
    List<String> differences = new ArrayList<>();
    try (LakeSession session = engine.open(folder.resolve("scratch"))) {
      for (var entry : HandMade.models().entrySet()) {
        DecisionModel model = entry.getValue().read();
        for (Decision decision : model.decisions()) {
          new SqlAgreement(
                  model,
                  decision.name(),
                  SqlDialect.SPARK,
                  (duck, sql) -> decided(session, duck, sql))
              .differences(new CaseMaker(model).cases(CASES, SEED))
              .forEach(one -> differences.add(entry.getKey() + " " + decision.name() + ": " + one));
        }
      }
    }
    assertThat(differences).isEmpty();
  }

  private String decided(LakeSession session, Connection duck, SqlDecision sql)
      throws SQLException {
    Path cases = folder.resolve(UUID.randomUUID() + ".parquet");
    Path results = folder.resolve(UUID.randomUUID().toString());
    try (Statement statement = duck.createStatement()) {
      statement.execute("COPY cases TO '%s' (FORMAT parquet)".formatted(cases));
    }
    String relation = SqlDialect.SPARK.parquet(List.of(cases.toString()));
    session.run(SqlDialect.SPARK.write(sql.over(relation, List.of("#case")), results.toString()));
    return "SELECT * FROM read_parquet('%s/*.parquet')".formatted(results);
  }
}

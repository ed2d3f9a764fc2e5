package io.keheng.spark;

import io.keheng.decision.SqlDialect;
import io.keheng.lake.LakeEngine;
import io.keheng.lake.LakeSession;
import java.nio.file.Path;
import java.util.List;

/** An engine that tells when one of the relations that it keeps is about to be computed. */
record Watched(LakeEngine engine, String relation, Runnable told) implements LakeEngine {

  @Override
  public SqlDialect dialect() {
    return engine.dialect();
  }

  @Override
  public LakeSession open(Path scratch) {
    LakeSession session = engine.open(scratch);
    return new LakeSession() {
      @Override
      public SqlDialect dialect() {
        return session.dialect();
      }

      @Override
      public void run(String sql) {
        session.run(sql);
      }

      @Override
      public List<Object> column(String sql) {
        return session.column(sql);
      }

      @Override
      public void keep(String name, String select) {
        if (name.equals(relation)) {
          told.run();
        }
        session.keep(name, select);
      }

      @Override
      public void close() {
        session.close();
      }
    };
  }

  @Override
  public void close() {
    engine.close();
  }
}

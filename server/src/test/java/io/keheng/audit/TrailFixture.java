package io.keheng.audit;

import io.keheng.database.SecondServer;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** A trail of its own in a database of its own: what a test breaks, breaks for nobody else. */
final class TrailFixture {

  private static final AtomicInteger NEXT = new AtomicInteger();
  private static final Clock CLOCK = Clock.system(ZoneId.of("Asia/Shanghai"));

  final String database;
  final DataSource pool;
  final Changes changes;
  final Chain chain;
  final Sealer sealer;
  final AnchorFile anchors;
  final TransactionTemplate transactions;

  private final SecondServer server;
  private final Path folder;

  private TrailFixture(
      SecondServer server,
      String database,
      DataSource pool,
      Path folder,
      Path keyFolder,
      String suite) {
    this.server = server;
    this.database = database;
    this.folder = folder;
    this.pool = pool;
    var jdbc = JdbcClient.create(pool);
    var manager = new DataSourceTransactionManager(pool);
    var json = JsonMapper.shared();
    var keys = new AuditKeys(keyFolder, suite, CLOCK);
    var entries = new EntryRepository(jdbc, new JdbcTemplate(pool));
    var blocks = new BlockRepository(jdbc);
    var origins = new Origin.Finder(new StandardEnvironment());
    var scribe = new Scribe(entries, keys, origins, json, CLOCK);
    transactions = new TransactionTemplate(manager);
    anchors = new AnchorFile(folder.resolve("anchors"), Duration.ZERO, CLOCK);
    sealer = new Sealer(blocks, keys, anchors, CLOCK, manager);
    changes = new Changes(entries, scribe, json);
    chain = new Chain(blocks, keys, anchors, sealer, new Happenings(scribe), CLOCK);
  }

  static TrailFixture on(SecondServer server, Path folder, String suite) throws Exception {
    var name = "trail" + NEXT.incrementAndGet();
    var pool = server.migrated(name, "audit");
    return new TrailFixture(server, name, pool, folder, folder.resolve("keys"), suite);
  }

  /** The same trail, read with other keys. */
  Verification verifiedWithKeysOf(Path other) {
    return new TrailFixture(server, database, pool, folder, other, "international").verified();
  }

  /** Writes rows one by one, each in a transaction of its own. */
  void write(int rows) {
    for (var i = 0; i < rows; i++) {
      var number = i;
      transactions.executeWithoutResult(
          state ->
              changes.record(
                  "thing", number, "changed", new Thing("old", number), new Thing("新", number)));
    }
  }

  /** Writes rows in one transaction, as a feed does. */
  void writeTogether(int rows) {
    var entries =
        IntStream.range(0, rows)
            .mapToObj(i -> new Changes.Entry(i, "created", null, new Thing("name" + i, i)))
            .toList();
    transactions.executeWithoutResult(state -> changes.recordAll("thing", entries));
  }

  record Thing(String name, int number) {}

  Verification verified() {
    return chain.verify(null, (at, of) -> {});
  }

  /** What the owner of the tables can do: no trigger stops him. */
  void asOwner(String sql) throws Exception {
    server.run(
        database,
        "ALTER TABLE audit.entry DISABLE TRIGGER ALL; ALTER TABLE audit.block DISABLE TRIGGER ALL; "
            + sql);
  }

  List<Long> ids() throws SQLException {
    return JdbcClient.create(pool)
        .sql("SELECT id FROM audit.entry ORDER BY tx, id")
        .query((row, place) -> row.getLong("id"))
        .list();
  }
}

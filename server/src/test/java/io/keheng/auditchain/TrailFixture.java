package io.keheng.auditchain;

import io.keheng.audit.Changes;
import io.keheng.database.SecondServer;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.springframework.boot.convert.ApplicationConversionService;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;
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
    var context = context(pool, keyFolder, suite);
    transactions = new TransactionTemplate(context.getBean(PlatformTransactionManager.class));
    anchors = context.getBean(AnchorFile.class);
    sealer = context.getBean(Sealer.class);
    changes = context.getBean(Changes.class);
    chain = context.getBean(Chain.class);
  }

  /** The modules of the trail over its database; they seal when the test says so. */
  private AnnotationConfigApplicationContext context(
      DataSource pool, Path keyFolder, String suite) {
    var context = new AnnotationConfigApplicationContext();
    context
        .getEnvironment()
        .getPropertySources()
        .addFirst(
            new MapPropertySource(
                "trail",
                Map.of(
                    "keheng.keys.folder",
                    keyFolder.toString(),
                    "keheng.protection.suite",
                    suite,
                    "keheng.audit.anchors",
                    folder.resolve("anchors").toString(),
                    "keheng.audit.anchor-every",
                    "0s",
                    "keheng.command",
                    "trail")));
    context.getBeanFactory().setConversionService(ApplicationConversionService.getSharedInstance());
    context.registerBean(DataSource.class, () -> pool);
    context.registerBean(JdbcClient.class, () -> JdbcClient.create(pool));
    context.registerBean(JdbcTemplate.class, () -> new JdbcTemplate(pool));
    context.registerBean(
        PlatformTransactionManager.class, () -> new DataSourceTransactionManager(pool));
    context.registerBean(JsonMapper.class, JsonMapper::shared);
    context.registerBean(Clock.class, () -> CLOCK);
    context.scan("io.keheng.auditkey", "io.keheng.audit", "io.keheng.auditchain");
    context.refresh();
    return context;
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

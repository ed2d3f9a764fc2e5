package io.keheng.customerfile;

import com.sun.management.OperatingSystemMXBean;
import io.keheng.Keheng;
import io.keheng.copy.CopyRows;
import io.keheng.customer.BenchCustomers;
import io.keheng.customer.Customers;
import io.keheng.identity.Units;
import io.keheng.information.CustomerDraft;
import io.keheng.information.CustomerField;
import io.keheng.information.DocumentKey;
import io.keheng.information.FieldColumns;
import io.keheng.information.Protection;
import io.keheng.intake.Absorbed;
import io.keheng.protection.ProtectedAmount;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * A feed of customers beside a bare COPY of the same columns into a plain table with a primary key,
 * and beside one of the rows as they are stored into a table with the same indexes, in turns, in
 * one run; see bench/README.md.
 */
final class CustomerLoadBench {

  private static final LocalDate DAY = LocalDate.of(2026, 1, 1);
  private static final int BATCH = 10_000;
  private static final int ROUNDS = Integer.getInteger("rounds", 3);

  /** Seconds on the clock, and processor seconds of the application and its database session. */
  private record Cost(double clock, double application, double database) {

    double processor() {
      return application + database;
    }
  }

  private static final String LAST =
      """
      (SELECT * FROM customer.customer
       WHERE feed_id = (SELECT max(feed_id) FROM customer.customer))
      """;

  private static final String DERIVED =
      "document_key, name_pinyin, name_initials, reviewed_on, review_due";
  private static final String DERIVED_COLUMNS =
      "document_key text, name_pinyin text, name_initials text, reviewed_on date, review_due date";

  /** What the bare copy writes, in clear and derived beforehand. */
  private record Bare(long row, CustomerDraft draft, @Nullable String document, Pinyin pinyin) {}

  private final Customers customers;
  private final JdbcTemplate jdbc;
  private final TransactionTemplate transaction;
  private final long unit;
  private int run;

  private CustomerLoadBench(ConfigurableApplicationContext context) {
    customers = context.getBean(Customers.class);
    jdbc = context.getBean(JdbcTemplate.class);
    transaction = context.getBean(TransactionTemplate.class);
    unit = context.getBean(Units.class).headOffice().orElseThrow().id();
  }

  static void main(String[] sizes) throws IOException {
    var home = Files.createTempDirectory("keheng-bench");
    try (var context =
        SpringApplication.run(
            Keheng.class,
            "--keheng.home=" + home,
            "--keheng.demo.enabled=false",
            "--server.port=0",
            "--logging.level.root=WARN")) {
      var bench = new CustomerLoadBench(context);
      BenchCustomers.makeRoom(context);
      var owner = BenchCustomers.owner(context);
      owner.execute("CREATE TABLE bench.finished (LIKE customer.customer INCLUDING ALL)");
      owner.execute("GRANT ALL ON bench.finished TO PUBLIC");
      bench.compare(20_000, false);
      Stream.of(sizes).mapToInt(Integer::parseInt).forEach(size -> bench.compare(size, true));
    }
    System.exit(0);
  }

  private void compare(int size, boolean told) {
    var copies = new ArrayList<Cost>();
    var feeds = new ArrayList<Cost>();
    var again = new ArrayList<Cost>();
    var finished = new ArrayList<Cost>();
    for (var round = 0; round < ROUNDS; round++) {
      var drafts = drafts(size);
      var rows = rows(drafts);
      jdbc.execute("CHECKPOINT");
      copies.add(cost(() -> copy(rows)));
      jdbc.execute("CHECKPOINT");
      feeds.add(cost(() -> feed(drafts, Absorbed.Created.class)));
      again.add(cost(() -> feed(drafts, Absorbed.Unchanged.class)));
      var stored = stored();
      jdbc.execute("CHECKPOINT");
      finished.add(cost(() -> copyIn("bench.finished", stored)));
    }
    if (told) {
      tell("bare COPY", size, copies, copies);
      tell("COPY of rows as stored, all indexes", size, finished, copies);
      tell("feed", size, feeds, copies);
      tell("feed again", size, again, copies);
    }
  }

  private static void tell(String what, int size, List<Cost> costs, List<Cost> copies) {
    System.out.printf(
        "%,9d rows  %-35s %7.2f s %,10.0f rows/s  %5.2f times the copy (processor %.2f s, %.2f"
            + " times; of it the database %.2f s)%n",
        size,
        what,
        median(costs, Cost::clock),
        size / median(costs, Cost::clock),
        median(costs, Cost::clock) / median(copies, Cost::clock),
        median(costs, Cost::processor),
        median(costs, Cost::processor) / median(copies, Cost::processor),
        median(costs, Cost::database));
  }

  private static double median(List<Cost> costs, ToDoubleFunction<Cost> of) {
    return costs.stream().mapToDouble(of).sorted().skip(costs.size() / 2).findFirst().orElseThrow();
  }

  private Cost cost(Runnable work) {
    System.gc();
    var clock = System.nanoTime();
    var used = new double[2];
    transaction.executeWithoutResult(
        status -> {
          var session =
              Objects.requireNonNull(jdbc.queryForObject("SELECT pg_backend_pid()", Long.class));
          var application = application();
          var database = database(session);
          work.run();
          used[0] = application() - application;
          used[1] = database(session) - database;
        });
    return new Cost((System.nanoTime() - clock) / 1e9, used[0], used[1]);
  }

  private static double application() {
    return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getProcessCpuTime()
        / 1e9;
  }

  private static double database(long session) {
    return ProcessHandle.of(session)
            .orElseThrow()
            .info()
            .totalCpuDuration()
            .orElse(Duration.ZERO)
            .toNanos()
        / 1e9;
  }

  /** In batches, as the feed of a file comes. */
  private void feed(List<CustomerDraft> drafts, Class<? extends Absorbed> answer) {
    var feed = customers.feed();
    for (var from = 0; from < drafts.size(); from += BATCH) {
      var answers = feed.take(drafts.subList(from, Math.min(drafts.size(), from + BATCH)));
      if (!answers.stream().allMatch(answer::isInstance)) {
        throw new IllegalStateException("not all " + answer.getSimpleName());
      }
    }
    feed.end();
  }

  /** What the last feed stored, sealed and derived, as COPY gives it. */
  private byte[] stored() {
    return Objects.requireNonNull(
        jdbc.execute(
            (Connection connection) -> {
              var out = new ByteArrayOutputStream();
              try {
                copies(connection).copyOut("COPY " + LAST + " TO STDOUT (FORMAT binary)", out);
              } catch (IOException e) {
                throw new UncheckedIOException(e);
              }
              return out.toByteArray();
            }));
  }

  private void copyIn(String table, byte[] rows) {
    jdbc.execute(
        (Connection connection) -> {
          try {
            return copies(connection)
                .copyIn(
                    "COPY " + table + " FROM STDIN (FORMAT binary)",
                    new ByteArrayInputStream(rows));
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        });
  }

  private static CopyManager copies(Connection connection) throws SQLException {
    return connection.unwrap(PGConnection.class).getCopyAPI();
  }

  private void copy(List<Bare> rows) {
    jdbc.execute(
        "CREATE TABLE bench.bare_%d (row bigint, %s, %s)"
            .formatted(++run, FieldColumns.each(CustomerLoadBench::clear), DERIVED_COLUMNS));
    jdbc.execute("ALTER TABLE bench.bare_%d ADD PRIMARY KEY (number)".formatted(run));
    jdbc.execute(
        (Connection connection) -> {
          var target = "bench.bare_%d (row, %s, %s)".formatted(run, FieldColumns.ALL, DERIVED);
          CopyRows.into(connection, target, rows, row -> cells(connection, row));
          return rows.size();
        });
  }

  private static String clear(CustomerField field) {
    var type = field.type();
    return field.column()
        + (type == LocalDate.class
            ? " date"
            : type == Long.class
                ? " bigint"
                : type == List.class
                    ? " text[]"
                    : type == BigDecimal.class || type == ProtectedAmount.class
                        ? " numeric(20,2)"
                        : " text");
  }

  private static List<@Nullable String> cells(Connection connection, Bare staged)
      throws SQLException {
    var cells = new ArrayList<@Nullable String>();
    cells.add(String.valueOf(staged.row()));
    for (var field : CustomerField.values()) {
      cells.add(text(connection, Protection.clear(staged.draft().value(field))));
    }
    cells.add(staged.document());
    cells.add(staged.pinyin().whole());
    cells.add(staged.pinyin().initials());
    cells.add(DAY.toString());
    cells.add(DAY.plusYears(1).toString());
    return cells;
  }

  private static @Nullable String text(Connection connection, @Nullable Object value)
      throws SQLException {
    return switch (value) {
      case null -> null;
      case List<?> list -> connection.createArrayOf("text", list.toArray()).toString();
      case BigDecimal amount -> amount.toPlainString();
      case Enum<?> constant -> constant.name();
      default -> value.toString();
    };
  }

  private static List<Bare> rows(List<CustomerDraft> drafts) {
    return IntStream.range(0, drafts.size()).mapToObj(i -> row(i, drafts.get(i))).toList();
  }

  private static Bare row(int row, CustomerDraft draft) {
    var document = DocumentKey.of(draft, Protection.clear(draft.basics().documentNumber()));
    return new Bare(row, draft, document, Pinyin.of(String.valueOf(draft.name())));
  }

  private List<CustomerDraft> drafts(int size) {
    var batch = ++run;
    return IntStream.range(0, size).mapToObj(i -> BenchCustomers.draft(batch, i, unit)).toList();
  }
}

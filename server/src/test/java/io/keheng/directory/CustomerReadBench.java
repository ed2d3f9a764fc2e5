package io.keheng.directory;

import io.keheng.Keheng;
import io.keheng.customer.BenchCustomers;
import io.keheng.customer.Customers;
import io.keheng.identity.Units;
import io.keheng.information.CreditRelation;
import io.keheng.information.CustomerField;
import io.keheng.information.CustomerKind;
import io.keheng.information.CustomerStatus;
import io.keheng.information.Protection;
import io.keheng.shared.Paging;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A page of 50 customers under masks beside the same query over a table in clear, and the search of
 * a whole telephone among many beside a plain indexed look-up; see bench/README.md.
 */
final class CustomerReadBench {

  private static final int REAL = 20_000;
  private static final int ROUNDS = Integer.getInteger("rounds", 40);
  private static final int PAGE = 50;
  private static final int AT_A_TIME = 4;
  private static final int EACH = 50;
  private static final String LISTED = "merged_into IS NULL AND locked_on IS NULL";
  private static final String PAGED =
      "c.id = ANY(ARRAY(SELECT id FROM bench.clear WHERE %s ORDER BY id LIMIT :limit OFFSET :offset))"
          .formatted(LISTED);

  private final Customers customers;
  private final Directory directory;
  private final DirectoryQueries queries;
  private final JdbcClient jdbc;
  private final JdbcTemplate owner;
  private final long unit;
  private final List<String> mobiles = new ArrayList<>();

  private CustomerReadBench(ConfigurableApplicationContext context) {
    customers = context.getBean(Customers.class);
    directory = context.getBean(Directory.class);
    queries = context.getBean(DirectoryQueries.class);
    jdbc = context.getBean(JdbcClient.class);
    owner = BenchCustomers.owner(context);
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
      var bench = new CustomerReadBench(context);
      BenchCustomers.makeRoom(context);
      bench.begin();
      for (var size : sizes) {
        bench.compare(Integer.parseInt(size));
      }
    }
    System.exit(0);
  }

  private void begin() {
    var drafts = IntStream.range(0, REAL).mapToObj(i -> BenchCustomers.draft(1, i, unit)).toList();
    customers.absorb(drafts);
    drafts.forEach(draft -> mobiles.add(String.valueOf(Protection.clear(draft.basics().mobile()))));
  }

  /** The same customers and columns without protection: clear values, an index on the telephone. */
  private void copyInClear() {
    var columns =
        jdbc.sql(
                """
                SELECT column_name FROM information_schema.columns
                WHERE table_schema = 'customer' AND table_name = 'customer'
                  AND column_name NOT LIKE '%_index'
                """)
            .query(String.class)
            .list();
    jdbc.sql("DROP TABLE IF EXISTS bench.clear").update();
    jdbc.sql(
            "CREATE TABLE bench.clear AS SELECT %s FROM customer.customer"
                .formatted(columns.stream().map(this::clear).collect(Collectors.joining(", "))))
        .update();
    jdbc.sql("ALTER TABLE bench.clear ADD PRIMARY KEY (id)").update();
    jdbc.sql("CREATE INDEX clear_mobile ON bench.clear (mobile)").update();
    jdbc.sql("CREATE INDEX clear_listed ON bench.clear (id) WHERE " + LISTED).update();
    jdbc.sql("VACUUM ANALYZE bench.clear").update();
  }

  private String clear(String column) {
    var sealed =
        Stream.of(CustomerField.values())
            .filter(CustomerField::isProtected)
            .map(CustomerField::column)
            .anyMatch(column::equals);
    if (!sealed) {
      return column;
    }
    var value =
        switch (column) {
          case "mobile" -> "'138' || id";
          case "document_number" -> "'110105199001011234'";
          case "address" -> "'北京市朝阳区建设路123号45室'";
          default -> "'12345.67'";
        };
    return "CASE WHEN %1$s IS NOT NULL THEN %2$s END AS %1$s".formatted(column, value);
  }

  /** Grows the book to a size, with random blind indexes and telephones, then measures. */
  private void compare(int size) {
    var known = jdbc.sql("SELECT count(*) FROM customer.customer").query(Integer.class).single();
    grow(known, size);
    copyInClear();
    measure("page of 50, clear", "page of 50, masked", size, this::clearPage, this::maskedPage);
    measure("look-up, clear", "telephone search", size, this::lookUp, this::search);
  }

  private void grow(int known, int size) {
    jdbc.sql(
            """
            INSERT INTO customer.customer (number, kind, name, currency, unit_id, since, status,
              document_kind, document_number, document_index, mobile, mobile_index, name_pinyin,
              name_initials, reviewed_on, review_due)
            SELECT 'G' || i, 'PERSONAL', '某' || chr(19968 + i %% 5000) || chr(19968 + i / 5000),
              'CNY', :unit, '2020-01-01', 'ACTIVE', 'RESIDENT_ID',
              sha256(CAST('d' || i AS bytea)), gen_random_uuid(),
              sha256(CAST('m' || i AS bytea)), gen_random_uuid(), 'p' || i, 'i' || i %% 1000,
              '2026-01-01', '2028-01-01'
            FROM generate_series(CAST(:from AS int), :to) i
            """
                .replace("%%", "%"))
        .param("unit", unit)
        .param("from", known + 1)
        .param("to", size)
        .update();
    jdbc.sql("SELECT customer.tidy_search()").query(row -> {});
    owner.execute("VACUUM ANALYZE customer.customer");
  }

  private interface Turn {
    int run(int turn);
  }

  /** In turns, a batch of each; as many at a time as keep both cores busy, as in a bank's day. */
  private void measure(String clear, String masked, int size, Turn first, Turn second) {
    var firsts = new ArrayList<Long>();
    var seconds = new ArrayList<Long>();
    for (var batch = 0; batch < ROUNDS; batch++) {
      firsts.add(nanos(first, batch));
      seconds.add(nanos(second, batch));
    }
    var one = median(firsts);
    var other = median(seconds);
    System.out.printf(
        "%,11d customers  %-18s %8.3f ms   %-18s %8.3f ms   %5.2f times%n",
        size, clear, one / 1e6, masked, other / 1e6, (double) other / one);
  }

  /** Nanoseconds from one answer to the next. */
  private static long nanos(Turn turn, int batch) {
    var found = new ArrayList<Future<Boolean>>();
    var start = System.nanoTime();
    try (var people = Executors.newFixedThreadPool(AT_A_TIME)) {
      for (var person = 0; person < AT_A_TIME; person++) {
        var begin = (batch * AT_A_TIME + person) * EACH;
        found.add(
            people.submit(
                () -> IntStream.range(begin, begin + EACH).allMatch(i -> turn.run(i) > 0)));
      }
    }
    if (found.stream().anyMatch(every -> !every.resultNow())) {
      throw new IllegalStateException("nothing found");
    }
    return (System.nanoTime() - start) / (AT_A_TIME * EACH);
  }

  private static long median(List<Long> times) {
    return times.stream().sorted().skip(times.size() / 2).findFirst().orElseThrow();
  }

  private int maskedPage(int turn) {
    var paging = new Paging(1 + turn % (REAL / PAGE), PAGE, null);
    var entries = queries.page(directory.condition(CustomerFilter.ALL), paging);
    return entries.stream().mapToInt(entry -> String.valueOf(entry.mobile()).length()).sum();
  }

  private int clearPage(int turn) {
    return read(PAGED, Map.of("limit", PAGE, "offset", (long) turn % (REAL / PAGE) * PAGE));
  }

  private int lookUp(int turn) {
    var id = 1 + turn * 7 % REAL;
    return read("c.mobile = :mobile", Map.of("mobile", "138" + id));
  }

  private int search(int turn) {
    var sought = CustomerFilter.matching(mobiles.get(turn * 7 % REAL));
    return queries.page(directory.condition(sought), new Paging(1, PAGE, null)).size();
  }

  private int read(String where, Map<String, Object> parameters) {
    var entries =
        jdbc.sql(
                """
                SELECT c.id, c.number, c.kind, c.name, c.currency, c.unit_id, c.manager_id, c.since,
                  c.status, CASE WHEN has_credit THEN 'CREDIT' ELSE 'NON_CREDIT' END AS credit,
                  kind = 'CORPORATE' AND settlement_opened IS NOT NULL
                    AND status IN ('ACTIVE', 'DORMANT') AS corporate,
                  document_number IS NULL AS missing, c.document_number, c.mobile, c.region,
                  c.risk_tolerance, c.review_due
                FROM bench.clear c WHERE %s ORDER BY c.id
                """
                    .formatted(where))
            .params(parameters)
            .query(
                (row, number) ->
                    new DirectoryQueries.Entry(
                        row.getLong("id"),
                        row.getString("number"),
                        CustomerKind.valueOf(row.getString("kind")),
                        row.getString("name"),
                        row.getString("currency"),
                        row.getLong("unit_id"),
                        row.getObject("manager_id", Long.class),
                        row.getObject("since", java.time.LocalDate.class),
                        CustomerStatus.valueOf(row.getString("status")),
                        CreditRelation.valueOf(row.getString("credit")),
                        row.getBoolean("corporate"),
                        row.getBoolean("missing"),
                        null,
                        null,
                        row.getString("document_number"),
                        row.getString("mobile"),
                        row.getObject("review_due", java.time.LocalDate.class)))
            .list();
    return entries.size();
  }
}

package io.keheng;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/**
 * Takes down what the server says to the database, values filled in, as each of its threads says
 * it; for benchmarks that let another program say the same.
 */
public final class StatementTape implements BeanPostProcessor {

  private static final String WRAPPED = " wrapping ";
  private static final Set<String> SAYS =
      Set.of("execute", "executeQuery", "executeUpdate", "addBatch");

  private static final Consumer<String> OFF = said -> {};

  private volatile Consumer<String> into = OFF;

  /** What is said while the work is done, transactions as BEGIN and COMMIT. */
  public synchronized List<String> record(Runnable work) {
    var said = new ArrayList<String>();
    into =
        line -> {
          synchronized (said) {
            said.add(Thread.currentThread().getName() + "\t" + line);
          }
        };
    try {
      work.run();
    } finally {
      into = OFF;
    }
    return said;
  }

  @Override
  public Object postProcessAfterInitialization(Object bean, String name) {
    return bean instanceof DataSource source ? new Taped(source) : bean;
  }

  private final class Taped extends DelegatingDataSource {
    Taped(DataSource source) {
      super(source);
    }

    @Override
    public Connection getConnection() throws SQLException {
      var connection = super.getConnection();
      return into == OFF
          ? connection
          : proxied(Connection.class, connection, StatementTape.this::connection);
    }
  }

  private Object connection(Object connection, Method method, Object result, Object[] arguments) {
    switch (method.getName()) {
      case "setAutoCommit" -> into.accept(Boolean.TRUE.equals(arguments[0]) ? "" : "BEGIN");
      case "commit" -> into.accept("COMMIT");
      case "rollback" -> into.accept("ROLLBACK");
      default -> {}
    }
    return result instanceof PreparedStatement statement
        ? proxied(PreparedStatement.class, statement, new Filled())
        : result;
  }

  /** A statement; the driver tells its values, but for arrays. */
  private final class Filled implements Heard {
    private final SortedMap<Integer, String> arrays = new TreeMap<>();

    @Override
    public Object heard(Object statement, Method method, Object result, Object[] arguments) {
      if (method.getName().startsWith("set") && arguments.length > 1) {
        if (arguments[1] instanceof Array || arguments[1] instanceof Object[]) {
          arrays.put((Integer) arguments[0], literal(arguments[1]));
        }
      } else if (SAYS.contains(method.getName())) {
        var text = statement.toString();
        var from = text.indexOf(WRAPPED);
        into.accept(filled(from < 0 ? text : text.substring(from + WRAPPED.length())));
      }
      return result;
    }

    private String filled(String text) {
      for (var array : arrays.values()) {
        text = text.replaceFirst("\\?", Matcher.quoteReplacement(array));
      }
      return text;
    }

    private static String literal(Object array) {
      return array instanceof Object[] items
          ? Arrays.stream(items).map(String::valueOf).collect(Collectors.joining(",", "'{", "}'"))
          : "'" + array + "'";
    }
  }

  private interface Heard {
    Object heard(Object target, Method method, Object result, Object[] arguments);
  }

  private static <T> T proxied(Class<T> type, Object target, Heard heard) {
    return type.cast(
        Proxy.newProxyInstance(
            type.getClassLoader(),
            new Class<?>[] {type},
            (proxy, method, arguments) -> {
              try {
                return heard.heard(target, method, method.invoke(target, arguments), arguments);
              } catch (InvocationTargetException failed) {
                throw failed.getCause();
              }
            }));
  }
}

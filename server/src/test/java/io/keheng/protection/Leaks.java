package io.keheng.protection;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import javax.sql.DataSource;
import org.postgresql.PGConnection;

/** Looks for values in clear wherever Keheng keeps something. */
final class Leaks {

  private static final Charset GB18030 = Charset.forName("GB18030");
  private static final HexFormat HEX = HexFormat.of();

  private static final int CHUNK = 1 << 20;

  /** The bundled server's own files are read through a dump; its programs hold no data. */
  private static final Set<String> NOT_READ = Set.of("postgres", "programs");

  private Leaks() {}

  /** A dump: every row of every table as COPY writes it, bytes as hexadecimal digits. */
  static void inDatabase(DataSource source, Map<String, String> values, Set<String> leaks)
      throws SQLException, IOException {
    try (var connection = source.getConnection()) {
      var copy = connection.unwrap(PGConnection.class).getCopyAPI();
      for (var table : tables(connection)) {
        var out = new ByteArrayOutputStream();
        copy.copyOut("COPY " + table + " TO STDOUT", out);
        look("table " + table, out.toByteArray(), values, leaks);
      }
    }
  }

  static void inFiles(Path home, Map<String, String> values, Set<String> leaks)
      throws IOException, SQLException {
    List<Path> files;
    try (var all = Files.walk(home)) {
      files =
          all.filter(Files::isRegularFile)
              .filter(file -> !NOT_READ.contains(home.relativize(file).getName(0).toString()))
              .toList();
    }
    for (var file : files) {
      var place = "file " + home.relativize(file);
      look(place, Files.readAllBytes(file), values, leaks);
      if (file.toString().endsWith(".parquet")) {
        decoded(place, file, values, leaks);
      } else {
        unzipped(place, file, values, leaks);
      }
    }
  }

  private static List<String> tables(java.sql.Connection connection) throws SQLException {
    var tables = new ArrayList<String>();
    try (var statement = connection.createStatement();
        var rows =
            statement.executeQuery(
                """
                SELECT quote_ident(schemaname) || '.' || quote_ident(tablename) FROM pg_tables
                WHERE schemaname NOT IN ('pg_catalog', 'information_schema')
                """)) {
      while (rows.next()) {
        tables.add(rows.getString(1));
      }
    }
    return tables;
  }

  /** Every column as text, for compression hides what the raw bytes hold. */
  private static void decoded(
      String place, Path parquet, Map<String, String> values, Set<String> leaks)
      throws SQLException {
    var text = new StringBuilder();
    try (var duck = DriverManager.getConnection("jdbc:duckdb:");
        var statement = duck.createStatement();
        var rows =
            statement.executeQuery(
                "SELECT CAST(f AS VARCHAR) FROM read_parquet('%s') f".formatted(parquet))) {
      while (rows.next()) {
        text.append(rows.getString(1)).append('\n');
        if (text.length() > CHUNK) {
          look(place, text.toString().getBytes(StandardCharsets.UTF_8), values, leaks);
          text.setLength(0);
        }
      }
    }
    look(place, text.toString().getBytes(StandardCharsets.UTF_8), values, leaks);
  }

  /** Spreadsheets and other archives. */
  private static void unzipped(
      String place, Path file, Map<String, String> values, Set<String> leaks) throws IOException {
    if (!isArchive(file)) {
      return;
    }
    try (var zip = new ZipFile(file.toFile())) {
      for (var entry : Collections.list(zip.entries())) {
        look(place, zip.getInputStream(entry).readAllBytes(), values, leaks);
      }
    } catch (ZipException broken) {
      // An archive in its first bytes only, of a test of bad files; those bytes were looked at.
    }
  }

  private static boolean isArchive(Path file) throws IOException {
    try (var in = Files.newInputStream(file)) {
      return Arrays.equals(in.readNBytes(4), new byte[] {'P', 'K', 3, 4});
    }
  }

  private static void look(
      String place, byte[] content, Map<String, String> values, Set<String> leaks) {
    var text = new String(content, StandardCharsets.ISO_8859_1);
    values.forEach(
        (kind, value) -> {
          var utf8 = value.getBytes(StandardCharsets.UTF_8);
          if (text.contains(latin(utf8))
              || text.contains(latin(value.getBytes(GB18030)))
              || text.contains(HEX.formatHex(utf8))) {
            leaks.add(kind + " in " + place);
          }
        });
  }

  private static String latin(byte[] bytes) {
    return new String(bytes, StandardCharsets.ISO_8859_1);
  }
}

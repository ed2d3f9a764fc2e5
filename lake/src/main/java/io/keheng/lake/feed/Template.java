package io.keheng.lake.feed;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How a bank's files become Keheng's entities; read by {@link TemplateReader}.
 *
 * @param currency ISO 4217, of amounts whose row names none: the book currency
 * @param unit the organisation unit of customers whose row names none
 */
public record Template(
    String name,
    Label label,
    String currency,
    @Nullable Unit unit,
    FileFormat format,
    @Nullable Control control,
    List<FileMapping> files) {

  public Template {
    files = List.copyOf(files);
  }

  public record Label(String zh, String en) {}

  public record Unit(String code, String name) {}

  /** The file that states rows and sums; {@code columns} says what its columns are called. */
  public record Control(String file, Map<String, String> columns) {

    String column(String name) {
      return columns.getOrDefault(name, name);
    }
  }

  /**
   * One kind of file.
   *
   * @param file name pattern with {@code *} and {@code ?}
   * @param format what differs from the template's format
   */
  public record FileMapping(
      Entity entity,
      String file,
      boolean required,
      @Nullable FileFormat format,
      Map<String, Join> joins,
      Map<String, Column> columns,
      @Nullable String key) {

    public FileMapping {
      joins = orderly(joins);
      columns = orderly(columns);
    }

    /** Whether a file of this name is one of these. */
    public boolean takes(String fileName) {
      var pattern = "\\Q" + file.replace("*", "\\E.*\\Q").replace("?", "\\E.\\Q") + "\\E";
      return fileName.matches("(?i)" + pattern);
    }
  }

  /**
   * Another file that explains a column of this one.
   *
   * @param on column of this file, or of a file joined before, to column of the other
   * @param where column of the other to the value its row must have
   * @param optional a row that finds no partner is taken all the same
   */
  public record Join(
      String file, Map<String, String> on, Map<String, String> where, boolean optional) {

    public Join {
      where = orderly(where);
    }
  }

  /**
   * Where one target column comes from.
   *
   * @param from columns of the file, or {@code join.column}; with codes or without, the first that
   *     gives a value wins, unless {@code join} says that they are strung together
   * @param codes bank's code to Keheng's
   * @param otherwise Keheng's code for a code not listed and for none; without it such a row is
   *     rejected
   */
  public record Column(
      @JsonFormat(with = JsonFormat.Feature.ACCEPT_SINGLE_VALUE_AS_ARRAY) List<String> from,
      @Nullable String constant,
      Map<String, String> codes,
      @Nullable String otherwise,
      @Nullable Expression expression,
      @Nullable Sign sign,
      @Nullable String prefix,
      @Nullable String join) {

    public Column {
      from = List.copyOf(Objects.requireNonNullElse(from, List.of()));
      codes = orderly(codes);
    }
  }

  /** The sign of an amount that another column tells. */
  public record Sign(String by, List<String> plus, List<String> minus) {}

  /** What can be computed from a text; nothing else can. */
  public enum Expression {
    /** The date in a Czech birth number: YYMMDD, for women the month plus 50. */
    @JsonProperty("birth-number-date")
    BIRTH_NUMBER_DATE,
    /** MALE or FEMALE from a Czech birth number. */
    @JsonProperty("birth-number-sex")
    BIRTH_NUMBER_SEX
  }

  private static <V> Map<String, V> orderly(@Nullable Map<String, V> map) {
    return map == null ? Map.of() : Collections.unmodifiableMap(new LinkedHashMap<>(map));
  }
}

package io.keheng.tablesheet;

import io.keheng.decision.DecisionModel;
import io.keheng.decision.Facts;
import io.keheng.decision.Finding;
import io.keheng.decision.InvalidModelException;
import io.keheng.shared.Refusal;
import io.keheng.shared.Texts;
import io.keheng.shared.Violation;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.springframework.stereotype.Component;

/**
 * A DMN model as a workbook and back: a sheet for each table, under a head of four lines that says
 * what the columns are, and one for the parameters.
 */
@Component
public class TableSheets {

  /** Lines above the rows: labels, kinds, expressions, types. */
  private static final int HEAD = 4;

  private static final int EXPRESSIONS = 2;
  private static final int LONGEST = 32_767;
  private static final String PARAMETERS = "tablesheet.parameters";
  private static final int VALUE = 3;

  private final Texts texts;

  TableSheets(Texts texts) {
    this.texts = texts;
  }

  /**
   * The tables and parameters of a model as a workbook.
   *
   * @throws Refusal when the text is no model, or a text is longer than a cell can be
   */
  public byte[] write(String dmn) {
    var model = model(dmn);
    var document = Dom.parse(dmn);
    var tables = TableElement.of(document);
    var names = names(tables);
    var out = new ByteArrayOutputStream();
    try (var book = new Workbook(out, "Keheng", "1.0")) {
      for (int i = 0; i < tables.size(); i++) {
        table(book.newWorksheet(names.get(i)), tables.get(i));
      }
      parameters(book.newWorksheet(texts.text(PARAMETERS)), new ParameterElements(document, model));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  /**
   * The model with the rows of its tables and the values of its parameters as the workbook has
   * them; all else of the text, and rows that did not change, stay. A workbook without changes
   * gives the very text.
   *
   * @throws Refusal with the sheet, row and column of everything that does not fit
   */
  public String read(String dmn, InputStream xlsx) {
    var model = model(dmn);
    var document = Dom.parse(dmn);
    var tables = TableElement.of(document);
    var names = names(tables);
    var book = Book.read(xlsx);
    var rows = new ArrayList<List<TableElement.Row>>();
    for (int i = 0; i < tables.size(); i++) {
      rows.add(new SheetRows(book, names.get(i), tables.get(i), HEAD, EXPRESSIONS).rows());
    }
    var parameters = new ParameterElements(document, model);
    var values = values(book, names, parameters);
    book.requireSound();
    var changed = false;
    for (int i = 0; i < tables.size(); i++) {
      changed |= tables.get(i).replace(rows.get(i));
    }
    for (var value : values.entrySet()) {
      changed |= parameters.set(value.getKey(), value.getValue());
    }
    return changed ? sound(Dom.write(document), tables, names) : dmn;
  }

  private static DecisionModel model(String dmn) {
    try {
      return DecisionModel.read(dmn);
    } catch (InvalidModelException e) {
      throw Refusal.invalid(
          "dmn", "tablesheet.no-model", Objects.requireNonNullElse(e.getMessage(), ""));
    }
  }

  private List<String> names(List<TableElement> tables) {
    return Sheets.names(tables.stream().map(TableElement::owner).toList(), texts.text(PARAMETERS));
  }

  private void table(Worksheet sheet, TableElement table) {
    put(sheet, 0, 0, table.owner());
    put(sheet, 1, 0, table.hitPolicy());
    put(sheet, EXPRESSIONS, 0, texts.text("tablesheet.expression"));
    put(sheet, HEAD - 1, 0, texts.text("tablesheet.key"));
    for (int i = 0; i < table.columns().size(); i++) {
      var column = table.columns().get(i);
      put(sheet, 0, i + 1, column.label().isEmpty() ? column.expression() : column.label());
      put(sheet, 1, i + 1, texts.text("tablesheet.kind." + column.kind()));
      put(sheet, EXPRESSIONS, i + 1, column.expression());
      put(sheet, HEAD - 1, i + 1, column.type());
    }
    var at = HEAD;
    for (var row : table.rows()) {
      put(sheet, at, 0, row.key());
      for (int i = 0; i < row.cells().size(); i++) {
        put(sheet, at, i + 1, row.cells().get(i));
      }
      at++;
    }
    sheet.freezePane(1, HEAD);
  }

  private void parameters(Worksheet sheet, ParameterElements parameters) {
    var heads = List.of("name", "label", "type", "value", "description");
    for (int i = 0; i < heads.size(); i++) {
      put(sheet, 0, i, texts.text("tablesheet.parameter." + heads.get(i)));
    }
    var at = 1;
    for (var line : parameters.lines().values()) {
      put(sheet, at, 0, line.name());
      put(sheet, at, 1, line.label());
      put(sheet, at, 2, line.type());
      put(sheet, at, VALUE, line.value());
      put(sheet, at++, VALUE + 1, line.description());
    }
    sheet.freezePane(1, 1);
  }

  private static void put(Worksheet sheet, int row, int column, String text) {
    if (text.length() > LONGEST) {
      throw Refusal.invalid(
          "dmn",
          "tablesheet.too-long",
          sheet.getName(),
          String.valueOf(row + 1),
          Book.letters(column));
    }
    if (!text.isEmpty()) {
      sheet.value(row, column, text);
    }
  }

  /** The values of the parameters by name, as far as the workbook has them. */
  private Map<String, String> values(Book book, List<String> tables, ParameterElements parameters) {
    var own = List.of(Locale.CHINESE, Locale.ENGLISH);
    var values = new java.util.LinkedHashMap<String, String>();
    for (var name : book.names()) {
      if (own.stream().anyMatch(locale -> texts.text(locale, PARAMETERS).equals(name))) {
        values.putAll(new SheetValues(book, name, parameters, VALUE).values());
      } else if (!tables.contains(name)) {
        book.unknown(name);
      }
    }
    return values;
  }

  /** The new text; refused with the places of cells that are not FEEL. */
  private static String sound(String dmn, List<TableElement> tables, List<String> names) {
    var owners = tables.stream().map(TableElement::owner).toList();
    var wrong =
        model(dmn).check(new Facts(Map.of())).stream()
            .filter(found -> found.code() == Finding.Code.UNPARSABLE && found.row() != null)
            .map(
                found -> {
                  var sheet = names.get(Math.max(0, owners.indexOf(found.table())));
                  var row = HEAD + Objects.requireNonNull(found.row());
                  var column = Book.letters(Objects.requireNonNullElse(found.column(), 0));
                  return new Violation(
                      sheet + "!" + column + row,
                      "tablesheet.not-feel",
                      sheet,
                      String.valueOf(row),
                      column,
                      found.args().getFirst());
                })
            .toList();
    if (!wrong.isEmpty()) {
      throw Refusal.invalid(wrong);
    }
    return dmn;
  }
}

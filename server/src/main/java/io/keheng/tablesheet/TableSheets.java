package io.keheng.tablesheet;

import io.keheng.decision.DecisionModel;
import io.keheng.decision.Facts;
import io.keheng.decision.Finding;
import io.keheng.decision.InvalidModelException;
import io.keheng.decision.ModelText;
import io.keheng.shared.Refusal;
import io.keheng.shared.Spreadsheet;
import io.keheng.shared.Texts;
import io.keheng.shared.Violation;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * A DMN model as a workbook and back: a sheet for each table, under a head of four lines that says
 * what the columns are, and one for the parameters.
 */
@Component
public class TableSheets {

  private static final String PARAMETERS = "tablesheet.parameters";

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
    var text = ModelText.read(dmn);
    var tables = TableElement.of(text.document());
    var names = names(tables);
    var writer = new SheetWriter(texts);
    var out = new ByteArrayOutputStream();
    try (var book = Spreadsheet.book(out)) {
      for (int i = 0; i < tables.size(); i++) {
        writer.table(book.newWorksheet(names.get(i)), tables.get(i));
      }
      writer.parameters(
          book.newWorksheet(texts.text(PARAMETERS)), new ParameterElements(text.document(), model));
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
    var text = ModelText.read(dmn);
    var tables = TableElement.of(text.document());
    var names = names(tables);
    var book = Book.read(xlsx);
    var rows = new ArrayList<List<TableElement.Row>>();
    for (int i = 0; i < tables.size(); i++) {
      rows.add(new SheetRows(book, names.get(i), tables.get(i)).rows());
    }
    var parameters = new ParameterElements(text.document(), model);
    var values = values(book, names, parameters);
    book.requireSound();
    var changed = false;
    for (int i = 0; i < tables.size(); i++) {
      changed |= tables.get(i).replace(rows.get(i));
    }
    for (var value : values.entrySet()) {
      changed |= parameters.set(value.getKey(), value.getValue());
    }
    return changed ? sound(text.text(), faulty(model), tables, names) : dmn;
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

  /** The values of the parameters by name, as far as the workbook has them. */
  private Map<String, String> values(Book book, List<String> tables, ParameterElements parameters) {
    var own = List.of(Locale.CHINESE, Locale.ENGLISH);
    var values = new LinkedHashMap<String, String>();
    for (var name : book.names()) {
      if (own.stream().anyMatch(locale -> texts.text(locale, PARAMETERS).equals(name))) {
        values.putAll(new SheetValues(book, name, parameters).values());
      } else if (!tables.contains(name)) {
        book.unknown(name);
      }
    }
    return values;
  }

  /** The texts of cells that are not FEEL. */
  private static Set<String> faulty(DecisionModel model) {
    return model.check(new Facts(Map.of())).stream()
        .filter(found -> found.code() == Finding.Code.UNPARSABLE)
        .map(found -> found.args().getFirst())
        .collect(Collectors.toSet());
  }

  /** The new text; refused with the places of cells that are not FEEL and were not so before. */
  private static String sound(
      String dmn, Set<String> before, List<TableElement> tables, List<String> names) {
    var owners = tables.stream().map(TableElement::owner).toList();
    var wrong =
        model(dmn).check(new Facts(Map.of())).stream()
            .filter(found -> found.code() == Finding.Code.UNPARSABLE && found.row() != null)
            .filter(found -> !before.contains(found.args().getFirst()))
            .map(
                found -> {
                  var sheet = names.get(Math.max(0, owners.indexOf(found.table())));
                  var row = SheetWriter.HEAD + Objects.requireNonNull(found.row());
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

package io.keheng.rights;

import de.siegmar.fastcsv.writer.CsvWriter;
import io.keheng.consent.ConsentViews;
import io.keheng.customer.CustomerCopy;
import io.keheng.customer.PersonRecords;
import io.keheng.shared.SealedArchive;
import io.keheng.shared.Texts;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * A copy as common formats have it: one JSON, and CSV that a spreadsheet opens, in a sealed zip.
 */
@Component
class CopyArchive {

  private final Texts texts;
  private final JsonMapper json;

  CopyArchive(Texts texts, JsonMapper json) {
    this.texts = texts;
    this.json = json;
  }

  byte[] of(RightsExport.Copy copy, String password) {
    var files = new LinkedHashMap<String, byte[]>();
    files.put(
        "customer.json", bytes(json.writerWithDefaultPrettyPrinter().writeValueAsString(copy)));
    files.put("customer.csv", bytes(sheet(fields(copy.customer()))));
    files.put("consents.csv", bytes(sheet(consents(copy.consents()))));
    for (var records : copy.records()) {
      files.put(records.name() + ".csv", bytes(sheet(records)));
    }
    return SealedArchive.of(files, password);
  }

  private static PersonRecords.Sheet fields(List<CustomerCopy.Item> items) {
    var sheet = PersonRecords.Sheet.of("customer", "field", "value");
    items.forEach(item -> sheet.row(item.label(), item.value()));
    return sheet;
  }

  private static PersonRecords.Sheet consents(List<ConsentViews.Line> lines) {
    var sheet =
        PersonRecords.Sheet.of("consents", "purpose", "state", "given", "withdrawn", "words");
    for (var line : lines) {
      var consent = line.consent();
      sheet.row(
          line.label(), line.stateLabel(), consent.givenOn(), consent.withdrawnOn(), line.text());
    }
    return sheet;
  }

  private String sheet(PersonRecords.Sheet sheet) {
    var out = new StringWriter();
    // A byte order mark tells spreadsheets that the text is UTF-8.
    out.append('\uFEFF');
    try (var csv = CsvWriter.builder().build(out)) {
      csv.writeRecord(
          sheet.columns().stream().map(column -> texts.text("rights.copy." + column)).toList());
      sheet.rows().forEach(row -> csv.writeRecord(row.stream().map(CopyArchive::plain).toList()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toString();
  }

  /** No cell begins as a formula does; an amount below zero is none. */
  private static String plain(String value) {
    return !value.isEmpty()
            && "=+-@\t\r".indexOf(value.charAt(0)) >= 0
            && !value.matches("-\\d+(\\.\\d+)?")
        ? "'" + value
        : value;
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}

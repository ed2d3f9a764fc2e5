package io.keheng.rights;

import de.siegmar.fastcsv.writer.CsvWriter;
import io.keheng.audit.Happenings;
import io.keheng.consent.ConsentViews;
import io.keheng.customer.CustomerCopy;
import io.keheng.shared.ActsFor;
import io.keheng.shared.Refusal;
import io.keheng.shared.Texts;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** A customer's own data as files for him: JSON, and CSV that a spreadsheet opens (PIPL 45). */
@Service
class RightsExport {

  private static final String PURPOSE = "RIGHTS";

  /** A file of a copy. */
  record File(String name, byte[] content) {}

  /** What the trail keeps of a copy. */
  record Taken(String request, long customerId, boolean clear, int fields, int consents) {}

  /** The copy as JSON. */
  record Copy(
      String request,
      Instant madeAt,
      boolean clear,
      List<CustomerCopy.Item> customer,
      List<ConsentViews.Line> consents) {}

  private final Rights rights;
  private final CustomerCopy copies;
  private final ConsentViews consents;
  private final Happenings happenings;
  private final Texts texts;
  private final JsonMapper json;
  private final Clock clock;

  RightsExport(
      Rights rights,
      CustomerCopy copies,
      ConsentViews consents,
      Happenings happenings,
      Texts texts,
      JsonMapper json,
      Clock clock) {
    this.rights = rights;
    this.copies = copies;
    this.consents = consents;
    this.happenings = happenings;
    this.texts = texts;
    this.json = json;
    this.clock = clock;
  }

  /**
   * The copy for a granted request, in clear once the applicant's identity was checked, else
   * masked; recorded with it.
   */
  @Transactional
  @ActsFor({"S29-03", "S12-15"})
  File take(long requestId) {
    var request = rights.within("rights.export", requestId);
    if (!Boolean.TRUE.equals(request.granted()) || !rights.terms().kind(request.kind()).copy()) {
      throw Refusal.conflict("rights.no-copy", request.number());
    }
    var clear = request.identified();
    var items =
        clear
            ? copies.clear(request.customerId(), PURPOSE, request.number())
            : copies.masked(request.customerId());
    var lines = consents.of(request.customerId()).history();
    happenings.record(
        "rights-request",
        request.id(),
        "exported",
        new Taken(request.number(), request.customerId(), clear, items.size(), lines.size()));
    var copy = new Copy(request.number(), clock.instant(), clear, items, lines);
    return new File(request.number() + ".zip", zip(copy));
  }

  private byte[] zip(Copy copy) {
    var bytes = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(bytes, StandardCharsets.UTF_8)) {
      put(zip, "customer.json", json.writerWithDefaultPrettyPrinter().writeValueAsString(copy));
      put(zip, "customer.csv", fields(copy.customer()));
      put(zip, "consents.csv", consents(copy.consents()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private static void put(ZipOutputStream zip, String name, String text) throws IOException {
    zip.putNextEntry(new ZipEntry(name));
    zip.write(text.getBytes(StandardCharsets.UTF_8));
    zip.closeEntry();
  }

  private String fields(List<CustomerCopy.Item> items) {
    var out = sheet();
    try (var csv = CsvWriter.builder().build(out)) {
      csv.writeRecord(texts.text("rights.copy.field"), texts.text("rights.copy.value"));
      items.forEach(item -> csv.writeRecord(item.label(), plain(item.value())));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toString();
  }

  private String consents(List<ConsentViews.Line> lines) {
    var out = sheet();
    try (var csv = CsvWriter.builder().build(out)) {
      csv.writeRecord(
          texts.text("rights.copy.purpose"),
          texts.text("rights.copy.state"),
          texts.text("rights.copy.given"),
          texts.text("rights.copy.withdrawn"),
          texts.text("rights.copy.text"));
      for (var line : lines) {
        var withdrawn = line.consent().withdrawnOn();
        csv.writeRecord(
            plain(line.label()),
            line.stateLabel(),
            line.consent().givenOn().toString(),
            withdrawn == null ? "" : withdrawn.toString(),
            line.text());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toString();
  }

  /** A byte order mark tells spreadsheets that the text is UTF-8. */
  private static StringWriter sheet() {
    var out = new StringWriter();
    out.append('\uFEFF');
    return out;
  }

  /** No cell begins as a formula does. */
  private static String plain(String value) {
    return !value.isEmpty() && "=+-@\t\r".indexOf(value.charAt(0)) >= 0 ? "'" + value : value;
  }
}

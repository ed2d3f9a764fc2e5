package io.keheng.handover;

import io.keheng.customer.Customers;
import io.keheng.customerfile.CustomerPart;
import io.keheng.information.Customer;
import io.keheng.information.CustomerField;
import io.keheng.protection.ProtectedAmount;
import io.keheng.protection.ProtectedText;
import io.keheng.shared.SealedArchive;
import io.keheng.shared.Spreadsheet;
import io.keheng.shared.Texts;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The file of a hand-over: a spreadsheet in clear inside an archive sealed with AES-256. */
@Component
class HandOverFile {

  private final Customers customers;
  private final Texts texts;

  HandOverFile(Customers customers, Texts texts) {
    this.customers = customers;
    this.texts = texts;
  }

  byte[] write(HandOver handOver, Collection<Long> ids, String password) {
    try {
      return SealedArchive.of(Map.of(handOver.number() + ".xlsx", sheet(handOver, ids)), password);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private byte[] sheet(HandOver handOver, Collection<Long> ids) throws IOException {
    var out = new ByteArrayOutputStream();
    var fields = fields(handOver.parts());
    try (var book = Spreadsheet.book(out)) {
      var sheet = book.newWorksheet(handOver.number());
      sheet.value(0, 0, texts.text("handover.file.notice", handOver.number(), handOver.party()));
      sheet.value(1, 0, handOver.duties());
      for (var column = 0; column < fields.size(); column++) {
        sheet.value(2, column, texts.text("handover.field." + fields.get(column).path()));
      }
      var row = 3;
      for (var id : ids) {
        var customer = customers.get(id);
        for (var column = 0; column < fields.size(); column++) {
          sheet.value(row, column, clear(customer, fields.get(column)));
        }
        row++;
      }
    }
    return out.toByteArray();
  }

  /** What a file tells of a customer when these parts are given. */
  static List<CustomerField> fields(List<CustomerPart> parts) {
    return Stream.of(CustomerField.values())
        .filter(
            field ->
                field == CustomerField.NUMBER
                    || field == CustomerField.NAME
                    || parts.stream().anyMatch(part -> part.holds(field)))
        .toList();
  }

  /** In clear, for the basis has been proved just before. */
  private @Nullable String clear(Customer customer, CustomerField field) {
    return switch (customer.data().value(field)) {
      case null -> null;
      case ProtectedText text -> text.clear();
      case ProtectedAmount amount -> amount.clear().toPlainString();
      case Enum<?> constant -> texts.text("handover.word." + constant);
      case List<?> several ->
          several.stream()
              .map(Object::toString)
              .collect(Collectors.joining(texts.text("handover.comma")));
      case Object other -> other.toString();
    };
  }

  static String digest(byte[] content) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}

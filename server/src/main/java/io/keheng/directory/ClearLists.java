package io.keheng.directory;

import io.keheng.identity.Scopes;
import io.keheng.information.CustomerField;
import io.keheng.shared.Paging;
import io.keheng.shared.Refusal;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Lists of customers with protected values in clear; for what purpose is the caller's to ask. */
@Service
@Transactional(readOnly = true)
public class ClearLists {

  public static final String PERMISSION = "customer.export-clear";
  private static final Map<String, CustomerField> FIELDS =
      Map.of("document", CustomerField.DOCUMENT_NUMBER, "mobile", CustomerField.MOBILE);

  /**
   * @param customers ids of those it holds
   * @param fields paths of the fields that stand in it in clear
   */
  public record Sheet(byte[] content, List<Long> customers, List<String> fields) {}

  private final CustomerExport export;
  private final CustomerLists lists;
  private final Scopes scopes;

  ClearLists(CustomerExport export, CustomerLists lists, Scopes scopes) {
    this.export = export;
    this.lists = lists;
    this.scopes = scopes;
  }

  /**
   * Writes a list as a spreadsheet.
   *
   * @param most customers that it may hold
   * @param mark line above it that says who has it and why
   * @throws Refusal 422 for columns without a protected one or too many customers, 403 when one of
   *     them is outside the scope of the permission
   */
  public Sheet sheet(
      CustomerFilter filter,
      Paging paging,
      @Nullable List<String> columns,
      long most,
      String mark) {
    var checked = export.checked(filter, columns);
    var fields =
        checked.stream()
            .map(FIELDS::get)
            .filter(Objects::nonNull)
            .map(CustomerField::path)
            .toList();
    if (fields.isEmpty()) {
      throw Refusal.invalid("columns", "customer.export.nothing-clear");
    }
    var rows = lists.count(filter);
    if (rows > most) {
      throw Refusal.refused("customer.export.clear-too-many", rows, most);
    }
    var scope = scopes.of(PERMISSION);
    var customers = new ArrayList<Long>();
    var manner =
        new CustomerExport.Manner(
            true,
            mark,
            line -> {
              var customer = line.customer();
              if (!scope.covers(customer.unitId(), customer.managerId())) {
                throw Refusal.forbidden("customer.out-of-reach");
              }
              customers.add(customer.id());
            });
    var out = new ByteArrayOutputStream();
    try {
      export.write(filter, paging, checked, manner, out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new Sheet(out.toByteArray(), customers, fields);
  }
}

package io.keheng.handover;

import io.keheng.customerfile.CustomerPart;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;

/** Values of rows as the record has them. */
final class Rows {

  private Rows() {}

  static List<CustomerPart> parts(ResultSet row) throws SQLException {
    return Stream.of((String[]) row.getArray("parts").getArray())
        .map(CustomerPart::valueOf)
        .toList();
  }

  static String[] names(List<CustomerPart> parts) {
    return parts.stream().map(Enum::name).toArray(String[]::new);
  }
}

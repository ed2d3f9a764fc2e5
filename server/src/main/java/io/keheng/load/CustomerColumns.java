package io.keheng.load;

import io.keheng.identifier.DocumentKind;
import io.keheng.identifier.Sex;
import io.keheng.information.CustomerField;
import io.keheng.information.CustomerKind;
import io.keheng.information.RiskTolerance;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The columns of a customers file as fields. */
final class CustomerColumns {

  private static final String LIST = "\\|";

  private CustomerColumns() {}

  static void fill(ResultSet row, Map<CustomerField, Object> values) throws SQLException {
    var corporate = "CORPORATE".equals(row.getString("kind"));
    put(values, CustomerField.NUMBER, row.getString("customer_no"));
    put(values, CustomerField.KIND, CustomerKind.valueOf(row.getString("kind")));
    put(values, CustomerField.NAME, row.getString("name"));
    put(values, CustomerField.SINCE, row.getObject("since", LocalDate.class));
    put(values, CustomerField.DOCUMENT_KIND, document(row.getString("id_type"), corporate));
    put(values, CustomerField.DOCUMENT_NUMBER, row.getString("id_no"));
    put(values, CustomerField.DOCUMENT_EXPIRES, row.getObject("id_expires", LocalDate.class));
    var sex = row.getString("sex");
    put(values, CustomerField.SEX, sex == null ? null : Sex.valueOf(sex));
    put(
        values,
        corporate ? CustomerField.REGISTERED_ON : CustomerField.BORN,
        row.getObject("born", LocalDate.class));
    put(values, CustomerField.NATIONALITY, row.getString("nationality"));
    put(values, CustomerField.MOBILE, row.getString("mobile"));
    put(values, CustomerField.TELEPHONE, row.getString("phone"));
    put(values, CustomerField.EMAIL, row.getString("email"));
    put(values, CustomerField.REGION, row.getString("region"));
    put(values, CustomerField.ADDRESS, row.getString("address"));
    put(values, CustomerField.OCCUPATION, row.getString("occupation"));
    put(values, CustomerField.EMPLOYER, row.getString("employer"));
    more(row, values);
  }

  private static void more(ResultSet row, Map<CustomerField, Object> values) throws SQLException {
    put(values, CustomerField.LEGAL_REPRESENTATIVE, row.getString("legal_representative"));
    put(values, CustomerField.INDUSTRY, row.getString("industry"));
    put(values, CustomerField.REGISTERED_CAPITAL, row.getBigDecimal("registered_capital"));
    put(values, CustomerField.ANNUAL_INCOME, row.getBigDecimal("annual_income"));
    put(values, CustomerField.ASSETS, row.getBigDecimal("assets"));
    put(values, CustomerField.LIABILITIES, row.getBigDecimal("liabilities"));
    put(values, CustomerField.PREFERRED_PRODUCTS, list(row.getString("preferred_product")));
    put(values, CustomerField.PREFERRED_CHANNELS, list(row.getString("preferred_channel")));
    put(values, CustomerField.PREFERRED_CONTACTS, list(row.getString("preferred_contact")));
    var risk = row.getString("risk_tolerance");
    put(values, CustomerField.RISK_TOLERANCE, risk == null ? null : RiskTolerance.valueOf(risk));
    put(values, CustomerField.CREDIT_GRADE, row.getString("credit_grade"));
    put(values, CustomerField.COLLECTED_FROM, row.getString("source"));
  }

  private static @Nullable DocumentKind document(@Nullable String type, boolean corporate) {
    if (type == null) {
      return null;
    }
    return type.equals("OTHER") && corporate
        ? DocumentKind.OTHER_CORPORATE
        : DocumentKind.valueOf(type);
  }

  private static @Nullable List<String> list(@Nullable String text) {
    return text == null ? null : List.of(text.split(LIST));
  }

  private static void put(
      Map<CustomerField, Object> values, CustomerField field, @Nullable Object value) {
    if (value != null) {
      values.put(field, value);
    }
  }
}

package io.keheng.customer;

import io.keheng.identifier.DocumentKind;
import io.keheng.information.CustomerDraft;
import io.keheng.information.CustomerField;
import io.keheng.information.CustomerKind;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.EnumMap;
import java.util.List;
import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** Made-up customers for measuring: nine people to a company, each with a valid document. */
public final class BenchCustomers {

  private static final String SURNAMES = "王李张刘陈杨赵黄周吴徐孙马朱胡郭何高林罗";
  private static final String GIVEN = "伟芳娜秀英敏静丽强磊军洋勇艳杰娟涛明超兰霞平刚桂文辉玲华";
  private static final String CREDIT_CODE = "0123456789ABCDEFGHJKLMNPQRTUWXY";
  private static final LocalDate FIRST = LocalDate.of(1950, 1, 1);
  private static final int DAYS = 18_000;
  private static final int PLACES = 999;
  private static final int SEQUENCES = 30;

  private BenchCustomers() {}

  /** Makes a schema for tables to compare with; the application itself may make none. */
  public static void makeRoom(ApplicationContext context) {
    var jdbc = owner(context);
    jdbc.execute("CREATE SCHEMA bench");
    jdbc.execute("GRANT ALL ON SCHEMA bench TO PUBLIC");
    jdbc.execute("GRANT pg_checkpoint TO keheng_app");
  }

  /** The database as its owner sees it. */
  public static JdbcTemplate owner(ApplicationContext context) {
    var owner = context.getBean(FlywayConnectionDetails.class);
    var source =
        new DriverManagerDataSource(
            String.valueOf(owner.getJdbcUrl()),
            String.valueOf(owner.getUsername()),
            String.valueOf(owner.getPassword()));
    return new JdbcTemplate(source);
  }

  /** The same for the same batch and place. */
  public static CustomerDraft draft(int batch, int place, long unit) {
    var values = new EnumMap<CustomerField, Object>(CustomerField.class);
    var mixed = Math.floorMod(place * 2_654_435_761L + batch * 40_503L, 1L << 31);
    values.put(CustomerField.NUMBER, "S%d-%07d".formatted(batch, place));
    values.put(CustomerField.UNIT, unit);
    values.put(CustomerField.MOBILE, "139%08d".formatted(mixed % 100_000_000));
    values.put(CustomerField.ADDRESS, "北京市朝阳区建设路" + mixed % 900 + "号" + place % 30 + "室");
    values.put(CustomerField.SINCE, LocalDate.of(2010, 1, 1).plusDays(mixed % 5000));
    if (place % 10 == 9) {
      company(values, batch, place, mixed);
    } else {
      person(values, batch, place, mixed);
    }
    return CustomerDraft.of(values);
  }

  private static void person(
      EnumMap<CustomerField, Object> values, int batch, int place, long mixed) {
    values.put(CustomerField.KIND, CustomerKind.PERSONAL);
    values.put(
        CustomerField.NAME, at(SURNAMES, mixed) + at(GIVEN, mixed / 20) + at(GIVEN, mixed / 600));
    values.put(CustomerField.DOCUMENT_KIND, DocumentKind.RESIDENT_ID);
    values.put(CustomerField.DOCUMENT_NUMBER, resident(batch, place));
    values.put(CustomerField.NATIONALITY, "CHN");
    values.put(CustomerField.OCCUPATION, "职员");
    values.put(CustomerField.ANNUAL_INCOME, BigDecimal.valueOf(50_000 + mixed % 400_000));
    values.put(CustomerField.PREFERRED_CHANNELS, List.of("手机银行"));
  }

  private static void company(
      EnumMap<CustomerField, Object> values, int batch, int place, long mixed) {
    values.put(CustomerField.KIND, CustomerKind.CORPORATE);
    values.put(
        CustomerField.NAME,
        "北京" + at(GIVEN, mixed) + at(GIVEN, mixed / 30) + at(GIVEN, mixed / 900) + "商贸有限公司");
    values.put(CustomerField.DOCUMENT_KIND, DocumentKind.CREDIT_CODE);
    values.put(
        CustomerField.DOCUMENT_NUMBER, creditCode("91110105%05d%04d".formatted(place / 10, batch)));
    values.put(CustomerField.REGISTERED_CAPITAL, BigDecimal.valueOf(1_000_000 + mixed % 9_000_000));
  }

  private static String resident(int batch, int place) {
    var born = FIRST.plusDays(place % DAYS).format(DateTimeFormatter.BASIC_ISO_DATE);
    var sequence = (batch / REGIONS.length * SEQUENCES + place / DAYS) % PLACES;
    var digits = REGIONS[batch % REGIONS.length] + born + "%03d".formatted(sequence);
    return digits + check(digits);
  }

  private static final String[] REGIONS = {
    "110101", "110102", "110105", "110106", "110108", "310101", "310104", "310105", "440103",
    "440104", "440105", "440106", "120101", "120102", "120103", "120104", "500103", "330102"
  };

  private static char check(String digits) {
    var sum = 0;
    for (var i = 0; i < digits.length(); i++) {
      sum = (sum + digits.charAt(i) - '0') * 2 % 11;
    }
    return "10X98765432".charAt(sum % 11);
  }

  private static String creditCode(String digits) {
    var sum = 0;
    var weight = 1;
    for (var i = 0; i < digits.length(); i++) {
      sum += (digits.charAt(i) - '0') * weight;
      weight = weight * 3 % 31;
    }
    return digits + CREDIT_CODE.charAt((31 - sum % 31) % 31);
  }

  private static String at(String characters, long place) {
    return characters.substring((int) (place % characters.length())).substring(0, 1);
  }
}

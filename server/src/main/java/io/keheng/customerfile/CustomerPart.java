package io.keheng.customerfile;

import io.keheng.information.CustomerField;

/**
 * A part of what is known of a customer, as one is shared beyond the scope of a person. Who is
 * shared at all shows his name, number, kind, status, region, risk tolerance, unit and manager.
 */
public enum CustomerPart {
  IDENTITY,
  CONTACT,
  WORK,
  FINANCIAL,
  PREFERENCE,
  RISK,
  /** Accounts, loans, cards, orders, what flows through them. */
  HOLDINGS,
  /** Classes, why he has them, and the metrics behind them. */
  CLASSES;

  /** Whether a field belongs to this part. */
  public boolean holds(CustomerField field) {
    return switch (this) {
      case IDENTITY ->
          switch (field) {
            case DOCUMENT_KIND,
                DOCUMENT_NUMBER,
                DOCUMENT_ISSUED,
                DOCUMENT_EXPIRES,
                SEX,
                BORN,
                NATIONALITY ->
                true;
            default -> false;
          };
      case CONTACT ->
          switch (field) {
            case MOBILE, TELEPHONE, EMAIL, ADDRESS -> true;
            default -> false;
          };
      case WORK ->
          field == CustomerField.OCCUPATION
              || field == CustomerField.EMPLOYER
              || field.path().startsWith("corporate.");
      case FINANCIAL -> field.path().startsWith("financial.");
      case PREFERENCE -> field.path().startsWith("preference.");
      case RISK -> field == CustomerField.CREDIT_GRADE || field == CustomerField.ASSESSED_ON;
      case HOLDINGS, CLASSES -> false;
    };
  }

  /** Whether a field is shown of everybody who is shared. */
  public static boolean basic(CustomerField field) {
    return !field.path().contains(".")
        || field == CustomerField.REGION
        || field == CustomerField.RISK_TOLERANCE;
  }
}

package io.keheng.rehearsal;

import java.math.BigDecimal;

/**
 * What one customer of an outcome receives in a year, by the tables of the measures.
 *
 * @param fee annual fee waived, in the currency of the book
 */
record Price(BigDecimal fee, BigDecimal gifts, BigDecimal contacts) {

  static final Price NOTHING = new Price(BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO);

  Price plus(Price other) {
    return new Price(fee.add(other.fee), gifts.add(other.gifts), contacts.add(other.contacts));
  }

  Price times(long customers) {
    var number = BigDecimal.valueOf(customers);
    return new Price(fee.multiply(number), gifts.multiply(number), contacts.multiply(number));
  }
}

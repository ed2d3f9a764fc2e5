package io.keheng.directory;

import io.keheng.information.CreditRelation;
import io.keheng.information.CustomerKind;
import io.keheng.information.CustomerStatus;
import io.keheng.protection.Mask;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Which customers a list shows; as request parameters.
 *
 * @param q beginning of a name, pinyin, initials or customer number, any part of a company's name,
 *     a whole telephone or document number, or the last four digits of one
 * @param needsReview without identity document, with an expired one, or due to be checked (S12-08)
 * @param classes column and code of what a module above says, such as {@code vip-grade:GOLD}
 * @param manager staff id of the relationship manager, 0 for customers without one
 */
public record CustomerFilter(
    @Nullable String q,
    @Nullable CustomerKind kind,
    @Nullable List<Long> unit,
    @Nullable Long manager,
    @Nullable String currency,
    @Nullable CustomerStatus status,
    @Nullable CreditRelation creditRelation,
    @Nullable LocalDate sinceFrom,
    @Nullable LocalDate sinceTo,
    @Nullable Boolean identityMissing,
    @Nullable LocalDate reviewDueBy,
    @Nullable Boolean needsReview,
    @Nullable List<String> classes) {

  /** Every customer. */
  public static final CustomerFilter ALL =
      new CustomerFilter(
          null, null, null, null, null, null, null, null, null, null, null, null, null);

  /** Every customer whom a text finds. */
  public static CustomerFilter matching(@Nullable String q) {
    return new CustomerFilter(
        q, null, null, null, null, null, null, null, null, null, null, null, null);
  }

  private static final Pattern NUMBER = Pattern.compile("\\d{7}");

  /** The same as a record may keep it: whoever looked for a number keeps its last four. */
  CustomerFilter recorded() {
    return with(q != null && NUMBER.matcher(q).find() ? Mask.PASSPORT.of(q) : q);
  }

  /** The same for another text. */
  public CustomerFilter with(@Nullable String sought) {
    return new CustomerFilter(
        sought,
        kind,
        unit,
        manager,
        currency,
        status,
        creditRelation,
        sinceFrom,
        sinceTo,
        identityMissing,
        reviewDueBy,
        needsReview,
        classes);
  }
}

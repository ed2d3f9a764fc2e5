package io.keheng.information;

import java.time.Instant;
import java.time.LocalDate;

/**
 * A customer as Keheng holds him.
 *
 * @param version counts the changes, from 1; a change must name the one it was made on
 * @param corporateCustomer 对公客户: a company with a settlement account and business (S02-01)
 * @param identityMissing known without any identity document
 * @param reviewDue when what is known must be checked again (S12-08)
 */
public record Customer(
    long id,
    long version,
    CustomerDraft data,
    CreditRelation creditRelation,
    boolean corporateCustomer,
    boolean identityMissing,
    LocalDate reviewedOn,
    LocalDate reviewDue,
    Instant updatedAt) {}

package io.keheng.dossier;

import io.keheng.information.CustomerDraft;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What the measure wants recorded of an investment customer (S12-16).
 *
 * @param tradingHistory where his transactions are read; they stay in the lake
 */
record InvestmentRecord(
    long customerId,
    CustomerDraft.@Nullable Basic basic,
    CustomerDraft.@Nullable Preference preference,
    CustomerDraft.@Nullable Risk risk,
    LocalDate reviewedOn,
    LocalDate reviewDue,
    String tradingHistory) {}

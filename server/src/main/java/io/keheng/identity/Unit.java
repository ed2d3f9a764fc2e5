package io.keheng.identity;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One unit (机构) of the bank.
 *
 * @param parentId null for the head office
 * @param closedOn last day of business; null while it is open
 * @param version counts the changes, from 1
 */
public record Unit(
    long id,
    @Nullable Long parentId,
    String code,
    String name,
    UnitKind kind,
    LocalDate openedOn,
    @Nullable LocalDate closedOn,
    int version) {}

package io.keheng.auditor;

import io.keheng.audit.Kind;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Which rows of the trail are searched; as request parameters.
 *
 * @param q part of a name, a reference, an address, or of what was there before or after
 * @param entity kind of thing, such as {@code customer}
 * @param customer number of a customer: only what concerns him
 * @param staff staff number: only what this person did
 * @param unit only what people of this unit, or of one below it, did
 * @param from first day
 * @param to last day
 */
record TrailFilter(
    @Nullable String q,
    @Nullable Kind kind,
    @Nullable String entity,
    @Nullable String action,
    @Nullable String customer,
    @Nullable String staff,
    @Nullable Long unit,
    @Nullable LocalDate from,
    @Nullable LocalDate to) {}

package io.keheng.source;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A registered lawful source of third-party data 数据来源 (S12-02).
 *
 * @param legalBasis why the bank may have the data, such as the agreement or the consent
 * @param confidentiality how they are kept
 * @param validTo last day; null while it lasts
 */
record InformationSource(
    @NotBlank String code,
    @NotBlank String name,
    @NotBlank String provider,
    @NotBlank String legalBasis,
    @NotBlank String confidentiality,
    @NotNull LocalDate validFrom,
    @Nullable LocalDate validTo) {}

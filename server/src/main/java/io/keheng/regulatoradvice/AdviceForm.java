package io.keheng.regulatoradvice;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;

/** Advice of a regulator as it is entered. */
record AdviceForm(
    @NotBlank String body,
    @NotBlank @Size(max = 100) String number,
    @NotBlank @Size(max = 4000) String content,
    @NotNull LocalDate receivedOn,
    @NotNull LocalDate dueOn,
    @NotNull Long unitId,
    @NotNull Long ownerId) {}

package io.keheng.improvement;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A rectification as it is proposed, from one of the three.
 *
 * @param category of the complaints that advice is about; null for all of its units
 */
record Opening(
    @Nullable Long clusterId,
    @Nullable Long complaintId,
    @Nullable Long adviceId,
    @Nullable String category,
    @NotBlank @Size(max = 200) String title,
    @NotBlank @Size(max = 4000) String measures,
    @NotBlank String rootCause,
    @NotNull Long ownerId,
    @NotNull LocalDate dueOn) {}

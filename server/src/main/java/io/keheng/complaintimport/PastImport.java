package io.keheng.complaintimport;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A file of complaints that was taken in.
 *
 * @param known cases that had come before and are told the same
 * @param rejects name of the file of rejected rows; null where there are none
 */
record PastImport(
    long id,
    String file,
    String template,
    String procedure,
    long unitId,
    long rows,
    long added,
    long known,
    long rejected,
    @Nullable String rejects,
    Instant at,
    long byId,
    String byName) {}

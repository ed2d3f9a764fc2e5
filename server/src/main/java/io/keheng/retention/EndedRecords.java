package io.keheng.retention;

import java.time.LocalDate;

/** Records of a module above whose terms it keeps itself, one by one. */
public interface EndedRecords {

  /** Code of the kind of record in {@code measures/parameters/retention.yaml}. */
  String record();

  /** Removes what no term keeps on a day, in the caller's transaction; tells how many. */
  int remove(LocalDate day);
}

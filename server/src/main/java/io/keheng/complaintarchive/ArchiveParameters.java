package io.keheng.complaintarchive;

import io.keheng.shared.Parameters;
import java.util.List;

/**
 * How archives are kept, {@code measures/parameters/complaint-archive.yaml}.
 *
 * @param number pattern of the numbers of volumes
 */
record ArchiveParameters(List<String> rules, String number) {

  static ArchiveParameters read() {
    return Parameters.read("complaint-archive", ArchiveParameters.class);
  }
}

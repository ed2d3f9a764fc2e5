package io.keheng.publicdesk;

import io.keheng.shared.Parameters;
import java.util.List;

/**
 * How much the public pages take, {@code measures/parameters/public-desk.yaml}.
 *
 * @param lodgings of one address in an hour
 * @param requests of one address in an hour, lodgings apart
 * @param allLodgings of all together in a minute
 * @param allRequests of all together in a minute
 * @param addresses remembered at most
 */
record DeskLimits(
    List<String> rules,
    int lodgings,
    int requests,
    int allLodgings,
    int allRequests,
    int addresses) {

  static DeskLimits read() {
    return Parameters.read("public-desk", DeskLimits.class);
  }
}

package io.keheng.information;

import io.keheng.identifier.Region;
import io.keheng.identifier.Regions;
import io.keheng.protection.ProtectedText;
import io.keheng.shared.Violation;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Whether an address that names a province lies in the region that is stored beside it. */
public final class AddressCheck {

  private static final int CODE = 6;
  private static final int PROVINCE = 2;
  private static final String WHOLE = "0000";
  private static final List<Region> PROVINCES =
      IntStream.range(0, 100)
          .mapToObj("%02d0000"::formatted)
          .flatMap(code -> Regions.byCode(code).stream())
          .toList();

  private AddressCheck() {}

  public static Optional<Violation> of(CustomerDraft draft) {
    var region = draft.basics().region();
    var address = ProtectedText.clear(draft.basics().address());
    if (address == null || region == null || region.length() != CODE) {
      return Optional.empty();
    }
    return PROVINCES.stream()
        .filter(province -> address.startsWith(province.name()))
        .filter(province -> !province.code().equals(region.substring(0, PROVINCE) + WHOLE))
        .findFirst()
        .map(province -> new Violation(CustomerField.REGION.path(), "customer.region.elsewhere"));
  }
}

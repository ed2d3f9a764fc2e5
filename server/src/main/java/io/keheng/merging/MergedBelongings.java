package io.keheng.merging;

import io.keheng.customerfile.MergedRepository;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Those merged into a customer go with him when he is merged himself. */
@Component
@Order(0)
class MergedBelongings implements CustomerBelongings {

  private static final String KIND = "MERGED";

  private final MergedRepository merged;

  MergedBelongings(MergedRepository merged) {
    this.merged = merged;
  }

  @Override
  public Map<String, Long> counts(long customer) {
    return Map.of(KIND, (long) merged.absorbed(customer).size());
  }

  @Override
  public List<Moved> move(long from, long to) {
    return pass(merged.absorbed(from), from, to);
  }

  @Override
  public List<Moved> giveBack(long from, long to, List<Moved> moved) {
    var absorbed = Stream.of(CustomerBelongings.keys(KIND, moved)).map(Long::valueOf).toList();
    return pass(absorbed, from, to);
  }

  private List<Moved> pass(Collection<Long> absorbed, long from, long to) {
    return absorbed.isEmpty()
        ? List.of()
        : merged.pass(absorbed, from, to).stream()
            .map(id -> new Moved(KIND, String.valueOf(id)))
            .toList();
  }
}

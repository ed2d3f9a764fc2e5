package io.keheng.publicdesk;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bandwidth;
import io.github.bucket4j.Bucket;
import io.keheng.shared.Refusal;
import java.time.Duration;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** Holds back what floods the public pages, by address and in all; remembers only so many. */
@Component
class Flood {

  private static final Duration HOUR = Duration.ofHours(1);
  private static final Duration MINUTE = Duration.ofMinutes(1);

  private final DeskLimits limits = DeskLimits.read();
  private final Bucket allLodgings = bucket(limits.allLodgings(), MINUTE);
  private final Bucket allRequests = bucket(limits.allRequests(), MINUTE);
  private final Cache<String, Bucket> lodgings = remembered();
  private final Cache<String, Bucket> requests = remembered();

  /** Refuses (429) a lodging too many. */
  void lodging(String address) {
    take(lodgings.get(address, each -> bucket(limits.lodgings(), HOUR)), allLodgings);
  }

  /** Refuses (429) a request too many. */
  void request(String address) {
    take(requests.get(address, each -> bucket(limits.requests(), HOUR)), allRequests);
  }

  private static void take(Bucket own, Bucket all) {
    if (!own.tryConsume(1) || !all.tryConsume(1)) {
      throw Refusal.unread(HttpStatus.TOO_MANY_REQUESTS, "publicdesk.flood");
    }
  }

  private Cache<String, Bucket> remembered() {
    return Caffeine.newBuilder().maximumSize(limits.addresses()).expireAfterAccess(HOUR).build();
  }

  private static Bucket bucket(int many, Duration in) {
    return Bucket.builder()
        .addLimit(Bandwidth.builder().capacity(many).refillGreedy(many, in).build())
        .build();
  }
}

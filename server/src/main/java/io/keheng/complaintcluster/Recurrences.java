package io.keheng.complaintcluster;

import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Counts how often like complaints come, whoever asks. */
@Service
@Transactional(readOnly = true)
public class Recurrences {

  private final ClusterParameters parameters = ClusterParameters.read();
  private final ClusterCountQueries queries;
  private final Clock clock;

  Recurrences(ClusterCountQueries queries, Clock clock) {
    this.queries = queries;
    this.clock = clock;
  }

  /** So many days after a day, beside as many that end with it. */
  public Recurrence around(Like like, LocalDate day, int days) {
    return of(like, Spans.around(day, days, clock.getZone()));
  }

  /** The last days, beside as many before them. */
  public Recurrence lately(Like like, int days) {
    return of(like, Spans.until(LocalDate.now(clock), days, clock.getZone()));
  }

  private Recurrence of(Like like, Spans spans) {
    var core = like.core();
    if (core == null) {
      return queries.count(spans, like);
    }
    var wanted = Wording.of(queries.content(core));
    var alike =
        queries.told(spans, like, Integer.MAX_VALUE).stream()
            .filter(told -> Wording.of(told.content()).likeness(wanted) >= parameters.alike())
            .toList();
    var after = alike.stream().filter(ClusterCountQueries.Told::now).count();
    return new Recurrence(alike.size() - after, after);
  }
}

package io.keheng.duplicate;

import io.keheng.decisionlog.DecisionLog;
import io.keheng.decisionlog.Subject;
import io.keheng.merging.TwinPair;
import io.keheng.policy.Policies;
import io.keheng.policy.TableDecision;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** How likely two customers are the same, as the table judges them today. */
@Component
class Likeness {

  static final String TABLE = "duplicate-likeness";

  /** How likely a pair is that no table finds. */
  static final String STATED = "STATED";

  private static final String NONE = "NONE";
  private static final String READERS = "duplicate.read";

  /**
   * @param facts as JSON
   */
  private record Judged(String facts, String outcome, long release, TableDecision decision) {

    boolean likely() {
      return !outcome.equals(NONE);
    }

    PairRepository.Likely of(TwinPair pair, String strength) {
      return new PairRepository.Likely(pair.first(), pair.second(), facts, strength, release);
    }
  }

  private final Policies policies;
  private final DecisionLog log;
  private final JsonMapper json;
  private final Clock clock;

  Likeness(Policies policies, DecisionLog log, JsonMapper json, Clock clock) {
    this.policies = policies;
    this.log = log;
    this.json = json;
    this.clock = clock;
  }

  /** Those of some pairs that the table finds likely. */
  List<PairRepository.Likely> likely(List<TwinPair> pairs) {
    var today = LocalDate.now(clock);
    var known = new HashMap<Map<String, Boolean>, Judged>();
    var likely = new ArrayList<PairRepository.Likely>();
    for (var pair : pairs) {
      var judged = known.computeIfAbsent(Common.facts(pair), facts -> judged(facts, today));
      if (judged.likely()) {
        likely.add(judged.of(pair, judged.outcome()));
      }
    }
    return likely;
  }

  /** A pair that somebody names, whether the table finds it likely or not. */
  PairRepository.Likely named(TwinPair pair) {
    var today = LocalDate.now(clock);
    var judged = judged(Common.facts(pair), today);
    log.record(Subject.customer(pair.first()), judged.decision(), today, READERS);
    log.record(Subject.customer(pair.second()), judged.decision(), today, READERS);
    return judged.of(pair, judged.likely() ? judged.outcome() : STATED);
  }

  private Judged judged(Map<String, Boolean> facts, LocalDate today) {
    var decision = policies.decide(TABLE, facts, today);
    return new Judged(
        json.writeValueAsString(facts), decision.outcome(), decision.release().id(), decision);
  }
}

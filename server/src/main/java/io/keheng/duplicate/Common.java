package io.keheng.duplicate;

import io.keheng.merging.TwinPair;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** What two customers have in common, or apart; each is a fact of the table. */
enum Common {
  NUMBER("pairSameNumber", TwinPair::sameNumber),
  REGISTRATION("pairSameRegistration", TwinPair::sameRegistration),
  NAME("pairSameName", TwinPair::sameName),
  BORN("pairSameBorn", TwinPair::sameBorn),
  MOBILE("pairSameMobile", TwinPair::sameMobile),
  OTHER_DOCUMENT("pairOtherDocument", TwinPair::otherDocument);

  private static final String CORPORATE = "pairCorporate";

  private final String fact;
  private final Predicate<TwinPair> of;

  Common(String fact, Predicate<TwinPair> of) {
    this.fact = fact;
    this.of = of;
  }

  /** The facts of a pair by their names in the table. */
  static Map<String, Boolean> facts(TwinPair pair) {
    var facts = new TreeMap<String, Boolean>();
    facts.put(CORPORATE, pair.corporate());
    for (var each : values()) {
      facts.put(each.fact, each.of.test(pair));
    }
    return facts;
  }

  /** Two who have nothing in common. */
  static TwinPair nothing(long first, long second, boolean corporate) {
    return new TwinPair(first, second, corporate, false, false, false, false, false, false);
  }

  static List<Common> of(Map<String, Boolean> facts) {
    return Stream.of(values()).filter(each -> Boolean.TRUE.equals(facts.get(each.fact))).toList();
  }
}

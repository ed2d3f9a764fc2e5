package io.keheng.classchange;

import io.keheng.identity.Scopes;
import io.keheng.policy.RuleBreaches;
import io.keheng.shared.Texts;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Filings and reviews that a change of class waits for; told to who sees the whole bank. */
@Component
class PendingBreaches implements RuleBreaches {

  private static final Map<String, String> RULES = Map.of("FILING", "S03-16", "REVIEW", "S03-07");

  private final PendingRepository repository;
  private final Scopes scopes;
  private final Texts texts;

  PendingBreaches(PendingRepository repository, Scopes scopes, Texts texts) {
    this.repository = repository;
    this.scopes = scopes;
    this.texts = texts;
  }

  @Override
  public List<Breach> standing() {
    if (!scopes.of("classification.read").wholeBank()) {
      return List.of();
    }
    return RULES.entrySet().stream()
        .map(kind -> breach(kind.getKey(), kind.getValue(), repository.waiting(kind.getKey())))
        .filter(breach -> breach.times() > 0)
        .toList();
  }

  private Breach breach(String kind, String rule, long number) {
    return new Breach(
        rule,
        Kind.MISSING,
        texts.text("classchange.missing." + kind),
        number,
        texts.text("classchange.follow-up." + kind),
        "/class-changes?kind=" + kind + "&state=OPEN");
  }
}

package io.keheng.complaintreply;

import io.keheng.complaintmeeting.MeetingMinutes;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What a meeting agreed, by the names under which the form of its memo knows it. */
@Component
class MemoFacts {

  private final MeetingMinutes minutes;
  private final CaseTerms terms;

  MemoFacts(MeetingMinutes minutes, CaseTerms terms) {
    this.minutes = minutes;
    this.terms = terms;
  }

  Optional<Map<String, Object>> of(long caseId) {
    return minutes.carried(caseId).map(this::facts);
  }

  private Map<String, Object> facts(MeetingMinutes.Minutes agreed) {
    var facts = new HashMap<String, Object>();
    facts.put("motion", agreed.motion());
    facts.put("finding", said(agreed.finding()));
    facts.put("by", agreed.convenedBy());
    facts.put("at", terms.dayOrNothing(agreed.closedAt()));
    facts.put("budget", amount(agreed.budget()));
    facts.put("reworkUntil", day(agreed.reworkUntil()));
    facts.put("deliveryOn", day(agreed.deliveryOn()));
    facts.put("shared", !agreed.shares().isEmpty());
    facts.put("members", agreed.members().stream().map(MemoFacts::member).toList());
    facts.put("shares", agreed.shares().stream().map(MemoFacts::share).toList());
    return facts;
  }

  private static Map<String, Object> member(MeetingMinutes.Member member) {
    return Map.of("name", member.name(), "vote", member.vote(), "opinion", said(member.opinion()));
  }

  private static Map<String, Object> share(MeetingMinutes.Share share) {
    return Map.of(
        "party", share.party(),
        "percent", share.percent().stripTrailingZeros().toPlainString(),
        "amount", amount(share.amount()));
  }

  private String day(@Nullable LocalDate day) {
    return day == null ? "" : terms.day(day);
  }

  private static String amount(@Nullable BigDecimal amount) {
    return amount == null ? "" : "%,.2f".formatted(amount);
  }

  private static String said(@Nullable String text) {
    return Objects.requireNonNullElse(text, "");
  }
}

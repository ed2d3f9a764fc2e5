package io.keheng.complaintreply;

import io.keheng.complaint.Authorities;
import io.keheng.complaint.CaseActs;
import io.keheng.complaint.Complaint;
import io.keheng.complaint.Done;
import io.keheng.complaintdecision.CaseDecisions;
import io.keheng.complaintdecision.Decision;
import io.keheng.complainthandling.HandOn;
import io.keheng.complainthandling.Slip;
import io.keheng.identity.Unit;
import io.keheng.identity.Units;
import io.keheng.policy.Policies;
import io.keheng.procedure.Act;
import io.keheng.procedure.ComplaintParameters;
import io.keheng.procedure.Procedure;
import io.keheng.procedure.Procedures;
import io.keheng.protection.ProtectedText;
import io.keheng.shared.Texts;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The facts of a case by the names under which the forms of papers know them, in Chinese. */
@Component
class CaseFacts {

  private final CaseActs acts;
  private final CaseDecisions decisions;
  private final CaseTerms terms;
  private final HandOn handOn;
  private final MemoFacts memo;
  private final Procedures procedures;
  private final Policies policies;
  private final Authorities authorities;
  private final Units units;
  private final Forms forms;
  private final Texts texts;

  CaseFacts(
      CaseActs acts,
      CaseDecisions decisions,
      CaseTerms terms,
      HandOn handOn,
      MemoFacts memo,
      Procedures procedures,
      Policies policies,
      Authorities authorities,
      Units units,
      Forms forms,
      Texts texts) {
    this.acts = acts;
    this.decisions = decisions;
    this.terms = terms;
    this.handOn = handOn;
    this.memo = memo;
    this.procedures = procedures;
    this.policies = policies;
    this.authorities = authorities;
    this.units = units;
    this.forms = forms;
    this.texts = texts;
  }

  /**
   * All that forms may say of a case.
   *
   * @param note what the sender adds
   */
  Map<String, Object> of(Complaint complaint, @Nullable String note) {
    var facts = new HashMap<String, Object>();
    matter(facts, complaint);
    bank(facts, complaint);
    facts.put("note", said(note));
    facts.put("today", terms.today());
    terms.due(complaint).ifPresent(due -> facts.put("due", due));
    terms.extension(complaint).ifPresent(extension -> facts.put("extension", extension));
    decisions.of(complaint.id()).stream()
        .filter(each -> each.state() == Decision.State.MADE)
        .findFirst()
        .ifPresent(each -> facts.put("decision", decision(each)));
    var history = acts.history(complaint);
    history.stream()
        .filter(done -> done.act() == Act.AGREED)
        .reduce((first, second) -> second)
        .ifPresent(done -> facts.put("agreement", agreement(done)));
    history.stream()
        .filter(done -> done.act() == Act.REFUSED)
        .findFirst()
        .ifPresent(done -> facts.put("refusal", refusal(done)));
    facts.put("history", history.stream().map(this::line).toList());
    facts.put("slips", handOn.slips(complaint.id()).stream().map(this::slip).toList());
    facts.put("contents", contents(history));
    memo.of(complaint.id()).ifPresent(agreed -> facts.put("meeting", agreed));
    return facts;
  }

  private void matter(Map<String, Object> facts, Complaint complaint) {
    var procedure = procedures.byCode(complaint.procedure());
    var name = complaint.complainant();
    facts.put("number", complaint.number());
    facts.put("complainant", name == null ? word("complaintreply.complainant") : name);
    facts.put("phone", masked(complaint.phone()));
    facts.put("lodged", terms.day(complaint.lodgedAt()));
    facts.put("channel", word("procedure.channel." + complaint.channel()));
    facts.put(
        "caseClass",
        procedure.caseClass(complaint.caseClass()).map(Procedure.CaseClass::zh).orElse(""));
    facts.put("severity", policies.outcomeLabel("complaint-severity", complaint.severity().name()));
    facts.put("content", complaint.content());
    facts.put("demand", said(complaint.demand()));
    facts.put("place", said(complaint.place()));
    facts.put("happened", terms.dayOrNothing(complaint.happenedAt()));
    facts.put("taker", complaint.takenBy());
    facts.put("owner", complaint.owner());
    facts.put("closed", terms.dayOrNothing(complaint.closedAt()));
    var until = complaint.keepUntil();
    facts.put("keepUntil", until == null ? "" : terms.day(until));
  }

  private void bank(Map<String, Object> facts, Complaint complaint) {
    var letterhead = forms.letterhead();
    facts.put("bank", units.headOffice().map(Unit::name).orElse(""));
    facts.put("unit", unit(complaint.unitId()));
    facts.put("upper", unit(authorities.upper(complaint.unitId())));
    facts.put("verificationDays", procedures.parameters().verificationDays());
    facts.put("hotline", letterhead.hotline());
    facts.put("mediation", letterhead.mediation());
    facts.put("arbitration", letterhead.arbitration());
    facts.put("court", letterhead.court());
  }

  private Map<String, Object> decision(Decision made) {
    var facts = new HashMap<String, Object>();
    facts.put("result", word("complaint.result." + made.result()));
    facts.put("basis", made.basis());
    facts.put("reasons", made.reasons());
    BigDecimal amount = made.compensation();
    if (amount != null) {
      facts.put("compensation", "%,.2f".formatted(amount));
    }
    return facts;
  }

  private Map<String, Object> refusal(Done refused) {
    return Map.of(
        "reason",
        Paper.reason(procedures, refused).map(ComplaintParameters.Reason::zh).orElse(""),
        "explanation",
        said(refused.note()),
        "at",
        terms.day(refused.at()));
  }

  private Map<String, Object> agreement(Done agreed) {
    var facts = new HashMap<String, Object>();
    facts.put("facts", said(agreed.note()));
    facts.put("promise", agreed.details().getOrDefault("promise", ""));
    facts.put("at", terms.day(agreed.at()));
    var amount = agreed.details().get("compensation");
    if (amount != null) {
      facts.put("amount", "%,.2f".formatted(new BigDecimal(amount.toString())));
    }
    return facts;
  }

  private Map<String, Object> line(Done done) {
    return Map.of(
        "at", terms.minute(done.at()),
        "act", word("procedure.act." + done.act()),
        "by", done.staffName(),
        "text", said(done.note()));
  }

  private Map<String, Object> slip(Slip slip) {
    return Map.of(
        "slip", slip.number(),
        "to", unit(slip.unitId()),
        "reason", slip.reason(),
        "signedBy", slip.signedBy(),
        "signedAt", terms.minute(slip.signedAt()),
        "answeredBy", said(slip.answeredBy()),
        "answeredAt", slip.answeredAt() == null ? "" : terms.minute(slip.answeredAt()),
        "answer", said(slip.answer()),
        "state", word("complaint.slip." + slip.state()));
  }

  private List<Map<String, Object>> contents(List<Done> history) {
    return java.util.stream.IntStream.range(0, history.size())
        .mapToObj(
            place ->
                Map.<String, Object>of(
                    "place", place + 1,
                    "title", word("procedure.act." + history.get(place).act()),
                    "at", terms.day(history.get(place).at())))
        .toList();
  }

  private String unit(long id) {
    return units.byId(id).map(Unit::name).orElse("");
  }

  private String word(String key) {
    return texts.text(Locale.SIMPLIFIED_CHINESE, key);
  }

  private static String said(@Nullable String text) {
    return Objects.requireNonNullElse(text, "");
  }

  private static String masked(@Nullable ProtectedText text) {
    return text == null ? "" : text.masked();
  }
}

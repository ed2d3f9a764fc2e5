package io.keheng.consent;

import io.keheng.information.CustomerDraft;
import io.keheng.shared.Refusal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Whether a consent may be recorded as it was brought. */
@Component
public class ConsentCheck {

  /** The number of a paper or recording, or the address of a page; never words on the customer. */
  private static final Pattern EVIDENCE = Pattern.compile("[A-Za-z0-9/][A-Za-z0-9/._-]{2,79}");

  private static final int LONGEST_NAME = 100;

  private final ConsentTerms terms = ConsentTerms.read();
  private final Clock clock;

  ConsentCheck(Clock clock) {
    this.clock = clock;
  }

  ConsentTerms terms() {
    return terms;
  }

  ConsentTerms.Purpose purpose(String code) {
    return terms
        .purpose(code)
        .orElseThrow(() -> Refusal.invalid("purpose", "consent.purpose-unknown"));
  }

  /** What is agreed to, one for each channel. */
  List<Consent.Target> targets(
      Consents.Giving giving,
      LocalDate on,
      CustomerDraft.@Nullable Basic basic,
      List<Consent> known) {
    var purpose = purpose(giving.purpose());
    if (purpose.basis() != ConsentTerms.Basis.CONSENT) {
      throw Refusal.invalid("purpose", "consent.not-needed", purpose.article().text());
    }
    if (on.isAfter(LocalDate.now(clock))) {
      throw Refusal.invalid("givenOn", "consent.future");
    }
    evidence(giving.evidence());
    separate(purpose, giving.evidence(), known);
    guardian(giving.guardian(), on, basic);
    var party = party(purpose, giving.party());
    if (purpose.ways().isEmpty()) {
      if (!giving.channels().isEmpty()) {
        throw Refusal.invalid("channels", "consent.channel-unknown", giving.channels().getFirst());
      }
      return List.of(new Consent.Target(purpose.code(), null, party));
    }
    return channels(purpose, giving.channels());
  }

  private static List<Consent.Target> channels(
      ConsentTerms.Purpose purpose, List<String> channels) {
    if (channels.isEmpty()) {
      throw Refusal.invalid("channels", "consent.channel-missing");
    }
    var targets = new ArrayList<Consent.Target>();
    for (var channel : channels) {
      if (!purpose.ways().contains(channel)) {
        throw Refusal.invalid("channels", "consent.channel-unknown", channel);
      }
      targets.add(new Consent.Target(purpose.code(), channel, null));
    }
    return targets;
  }

  public static void evidence(@Nullable String evidence) {
    if (evidence != null && !EVIDENCE.matcher(evidence).matches()) {
      throw Refusal.invalid("evidence", "consent.evidence-form");
    }
  }

  /** A paper that carries a separate consent carries nothing else (PIPL 23, 29). */
  private void separate(ConsentTerms.Purpose purpose, String evidence, List<Consent> known) {
    for (var consent : known) {
      var other = purpose(consent.purpose());
      if (consent.evidence().equals(evidence)
          && !other.code().equals(purpose.code())
          && (purpose.separate() || other.separate())) {
        throw Refusal.invalid("evidence", "consent.not-separate", other.label());
      }
    }
  }

  /** Under the age of PIPL 31 a guardian consents, at that age and above nobody else does. */
  private void guardian(
      Consents.@Nullable Guardian guardian, LocalDate on, CustomerDraft.@Nullable Basic basic) {
    var born = basic == null ? null : basic.born();
    var child = born != null && born.plusYears(terms.guardianBelow()).isAfter(on);
    if (child && guardian == null) {
      throw Refusal.invalid("guardian.name", "consent.guardian-missing", terms.guardianBelow());
    }
    if (born != null && !child && guardian != null) {
      throw Refusal.invalid("guardian.name", "consent.guardian-needless", terms.guardianBelow());
    }
  }

  private static @Nullable String party(ConsentTerms.Purpose purpose, @Nullable String party) {
    var name = party == null ? "" : party.strip();
    if (!purpose.party()) {
      return null;
    }
    if (name.isEmpty() || name.length() > LONGEST_NAME) {
      throw Refusal.invalid("party", "consent.party-missing");
    }
    return name;
  }
}

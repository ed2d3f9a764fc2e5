package io.keheng.consent;

import io.keheng.shared.Texts;
import io.keheng.shared.Why;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Says whether a purpose may be followed, and which consent, version and date that rests on. */
@Component
class ConsentReasons {

  private final Texts texts;

  ConsentReasons(Texts texts) {
    this.texts = texts;
  }

  /**
   * @param known consents of the customer, newest first
   */
  ConsentAnswer answer(
      ConsentTerms.Purpose purpose, Consent.Target target, List<Consent> known, LocalDate on) {
    var given =
        known.stream()
            .filter(consent -> consent.covers(target) && !consent.givenOn().isAfter(on))
            .toList();
    var holding =
        given.stream()
            .filter(consent -> consent.openOn(on))
            .filter(consent -> consent.textVersion() >= purpose.holdsFrom(on))
            .findFirst();
    var deciding = holding.or(() -> given.stream().findFirst());
    var state = state(purpose, holding, deciding.orElse(null), on);
    return new ConsentAnswer(state, why(purpose, target, state, deciding.orElse(null), given, on));
  }

  private static ConsentState state(
      ConsentTerms.Purpose purpose,
      Optional<Consent> holding,
      @Nullable Consent latest,
      LocalDate on) {
    if (purpose.basis() != ConsentTerms.Basis.CONSENT) {
      return ConsentState.NOT_NEEDED;
    }
    if (holding.isPresent()) {
      return ConsentState.GIVEN;
    }
    if (latest == null) {
      return ConsentState.MISSING;
    }
    return latest.openOn(on) ? ConsentState.LAPSED : ConsentState.WITHDRAWN;
  }

  private Why why(
      ConsentTerms.Purpose purpose,
      Consent.Target target,
      ConsentState state,
      @Nullable Consent deciding,
      List<Consent> given,
      LocalDate on) {
    return new Why(
        new Why.Subject(label(purpose, target), state.name(), stateLabel(state), on),
        facts(purpose, deciding, on),
        null,
        List.of(new Why.Article(purpose.rule(), purpose.says().text(), purpose.article().text())),
        state.allows() ? List.of() : List.of(missing(purpose, deciding, on)),
        List.of(),
        given.stream().map(consent -> change(purpose, consent)).toList());
  }

  String label(ConsentTerms.Purpose purpose, Consent.Target target) {
    var way =
        target.channel() == null
            ? target.party()
            : texts.text("consent.channel." + target.channel());
    return way == null ? purpose.label() : texts.text("consent.by", purpose.label(), way);
  }

  String stateLabel(ConsentState state) {
    return texts.text("consent.state." + state);
  }

  private List<Why.Fact> facts(
      ConsentTerms.Purpose purpose, @Nullable Consent consent, LocalDate on) {
    var facts = new ArrayList<Why.Fact>();
    facts.add(fact("basis", texts.text("consent.basis." + purpose.basis()), null));
    if (purpose.separate()) {
      facts.add(fact("separate", texts.text("consent.separate"), null));
    }
    purpose.on(on).ifPresent(text -> facts.add(fact("version", text.version(), text.from())));
    if (consent != null) {
      var manner = texts.text("consent.manner." + consent.manner());
      facts.add(fact("given-version", consent.textVersion(), consent.givenOn()));
      facts.add(fact("evidence", manner + " " + consent.evidence(), consent.givenOn()));
      if (consent.guardianName() != null) {
        facts.add(fact("guardian", consent.guardianName(), consent.givenOn()));
      }
      if (consent.withdrawnOn() != null && !consent.withdrawnOn().isAfter(on)) {
        facts.add(fact("withdrawn", consent.withdrawnOn().toString(), consent.withdrawnOn()));
      }
      purpose
          .ending(consent.textVersion(), on)
          .ifPresent(text -> facts.add(fact("lapsed", text.from().toString(), text.from())));
    }
    return facts;
  }

  private Why.Fact fact(String name, Object value, @Nullable LocalDate asOf) {
    return new Why.Fact(name, texts.text("consent.fact." + name), value, null, asOf, null);
  }

  private Why.Missing missing(
      ConsentTerms.Purpose purpose, @Nullable Consent latest, LocalDate on) {
    return new Why.Missing(
        ConsentState.GIVEN.name(),
        stateLabel(ConsentState.GIVEN),
        "given-version",
        texts.text("consent.fact.given-version"),
        latest == null ? null : latest.textVersion(),
        purpose.on(on).map(ConsentTerms.Wording::version).orElse(1),
        null,
        null);
  }

  private Why.Change change(ConsentTerms.Purpose purpose, Consent consent) {
    return new Why.Change(
        consent.givenOn(),
        consent.withdrawnOn(),
        ConsentState.GIVEN.name(),
        texts.text("consent.version", purpose.label(), consent.textVersion()),
        Integer.toString(consent.textVersion()));
  }
}

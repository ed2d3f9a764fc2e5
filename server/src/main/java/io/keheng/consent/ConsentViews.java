package io.keheng.consent;

import io.keheng.customer.Customers;
import io.keheng.shared.Texts;
import io.keheng.shared.Words;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Consents as the screens show them. */
@Service
@Transactional(readOnly = true)
public class ConsentViews {

  record Choice(String code, String label) {}

  record TextView(int version, LocalDate from, boolean material, String text) {}

  record PurposeView(
      String code,
      String label,
      ConsentTerms.Basis basis,
      String basisLabel,
      String article,
      boolean separate,
      boolean party,
      List<Choice> channels,
      List<TextView> texts) {}

  /**
   * Where a purpose stands today.
   *
   * @param consentId the consent it rests on, which can be withdrawn
   */
  record Standing(
      Consent.Target target,
      String label,
      String article,
      ConsentState state,
      String stateLabel,
      @Nullable Long consentId,
      @Nullable LocalDate since) {}

  /**
   * @param text the words agreed to
   */
  public record Line(
      Consent consent, String label, ConsentState state, String stateLabel, String text) {}

  public record OfCustomer(
      int guardianBelow, boolean child, List<Standing> standings, List<Line> history) {}

  private final Consents consents;
  private final ConsentRepository repository;
  private final ConsentCheck check;
  private final ConsentReasons reasons;
  private final Customers customers;
  private final Texts texts;
  private final Clock clock;

  ConsentViews(
      Consents consents,
      ConsentRepository repository,
      ConsentCheck check,
      ConsentReasons reasons,
      Customers customers,
      Texts texts,
      Clock clock) {
    this.consents = consents;
    this.repository = repository;
    this.check = check;
    this.reasons = reasons;
    this.customers = customers;
    this.texts = texts;
    this.clock = clock;
  }

  List<PurposeView> purposes() {
    return check.terms().purposes().stream().map(this::view).toList();
  }

  private PurposeView view(ConsentTerms.Purpose purpose) {
    return new PurposeView(
        purpose.code(),
        purpose.label(),
        purpose.basis(),
        texts.text("consent.basis." + purpose.basis()),
        purpose.article().text(),
        purpose.separate(),
        purpose.party(),
        purpose.ways().stream()
            .map(code -> new Choice(code, texts.text("consent.channel." + code)))
            .toList(),
        purpose.wordings().stream()
            .map(
                text ->
                    new TextView(
                        text.version(),
                        text.from(),
                        text.material(),
                        new Words(text.zh(), text.en()).text()))
            .toList());
  }

  /** The consents that stayed with one who is merged; who may read the survivor may read them. */
  public List<Line> ofMerged(long absorbedId) {
    var known = repository.of(absorbedId);
    var today = LocalDate.now(clock);
    return known.stream().map(consent -> line(consent, known, today)).toList();
  }

  public OfCustomer of(long customerId) {
    var basic = customers.get(customerId).data().basic();
    var today = LocalDate.now(clock);
    var known = consents.of(customerId);
    var below = check.terms().guardianBelow();
    var born = basic == null ? null : basic.born();
    return new OfCustomer(
        below,
        born != null && born.plusYears(below).isAfter(today),
        standings(known, today),
        known.stream().map(consent -> line(consent, known, today)).toList());
  }

  /** Every purpose and channel once, and every receiver that was ever named. */
  private List<Standing> standings(List<Consent> known, LocalDate today) {
    var standings = new ArrayList<Standing>();
    for (var purpose : check.terms().purposes()) {
      var targets =
          purpose.party()
              ? known.stream()
                  .map(Consent::target)
                  .filter(target -> target.purpose().equals(purpose.code()))
                  .distinct()
                  .toList()
              : purpose.ways().isEmpty()
                  ? List.of(new Consent.Target(purpose.code(), null, null))
                  : purpose.ways().stream()
                      .map(way -> new Consent.Target(purpose.code(), way, null))
                      .toList();
      targets.forEach(target -> standings.add(standing(purpose, target, known, today)));
    }
    return standings;
  }

  private Standing standing(
      ConsentTerms.Purpose purpose, Consent.Target target, List<Consent> known, LocalDate today) {
    var state = reasons.answer(purpose, target, known, today).state();
    var open = known.stream().filter(each -> each.covers(target) && each.openOn(today)).findFirst();
    return new Standing(
        target,
        reasons.label(purpose, target),
        purpose.article().text(),
        state,
        reasons.stateLabel(state),
        open.map(Consent::id).orElse(null),
        open.map(Consent::givenOn).orElse(null));
  }

  private Line line(Consent consent, List<Consent> known, LocalDate today) {
    var purpose = check.purpose(consent.purpose());
    var state =
        !consent.openOn(today)
            ? ConsentState.WITHDRAWN
            : consent.textVersion() < purpose.holdsFrom(today)
                ? ConsentState.LAPSED
                : ConsentState.GIVEN;
    return new Line(
        consent,
        reasons.label(purpose, consent.target()),
        state,
        reasons.stateLabel(state),
        repository.kept(consent.purpose(), consent.textVersion()).text());
  }
}

package io.keheng.password;

import io.keheng.audit.Changes;
import io.keheng.shared.Parameters;
import io.keheng.shared.Refusal;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.JsonNode;

/** The numbers of signing in, from the parameter table. */
@Component
public class SignInParameters implements SmartInitializingSingleton {

  record Parameter(String name, int value, int version) {}

  private static final String ENTITY = "sign-in-parameter";

  /** What no password reaches: more than zxcvbn scores, more kinds than there are. */
  private static final Map<String, Integer> MOST =
      Map.of(
          "password-strength", PasswordGuesses.HIGHEST_SCORE,
          "password-kinds", PasswordPolicy.KINDS,
          "password-length", PasswordPolicy.LONGEST_ASKED);

  private final ParameterRepository repository;
  private final Changes changes;

  SignInParameters(ParameterRepository repository, Changes changes) {
    this.repository = repository;
    this.changes = changes;
  }

  List<Parameter> all() {
    return repository.all();
  }

  /** Refuses (422) a value that no password could satisfy, and (409) a stale version. */
  @Transactional
  Parameter change(Parameter wanted) {
    var most = MOST.getOrDefault(wanted.name(), Integer.MAX_VALUE);
    if (wanted.value() > most) {
      throw Refusal.invalid("value", "password.parameter-most", most);
    }
    var before = existing(wanted.name());
    if (!repository.change(wanted)) {
      throw changes.stale(ENTITY, wanted.name(), existing(wanted.name()));
    }
    var after = existing(wanted.name());
    changes.record(ENTITY, wanted.name(), "changed", before, after);
    return after;
  }

  private Parameter existing(String name) {
    return repository.all().stream()
        .filter(parameter -> parameter.name().equals(name))
        .findFirst()
        .orElseThrow(Refusal::notFound);
  }

  /** Fills in what the table does not have yet; what a bank has changed stays. */
  @Override
  public void afterSingletonsInstantiated() {
    Parameters.read("sign-in", JsonNode.class)
        .properties()
        .forEach(each -> repository.propose(each.getKey(), each.getValue().asInt()));
  }

  public int failuresBeforeLock() {
    return repository.value("failures-before-lock");
  }

  /** How many refused calls of one person or address are recorded within the lock time. */
  public int refusalsRecorded() {
    return repository.value("refusals-recorded");
  }

  public Duration lock() {
    return Duration.ofMinutes(repository.value("lock-minutes"));
  }

  public int failuresFromAddress() {
    return repository.value("failures-from-address");
  }

  int passwordLength() {
    return repository.value("password-length");
  }

  int passwordKinds() {
    return repository.value("password-kinds");
  }

  /** From 1 to 4, as zxcvbn scores: 3 withstands 10^8 guesses. */
  int passwordStrength() {
    return repository.value("password-strength");
  }

  int passwordHistory() {
    return repository.value("password-history");
  }

  Duration passwordAge() {
    return Duration.ofDays(repository.value("password-days"));
  }

  public Duration idle() {
    return Duration.ofMinutes(repository.value("idle-minutes"));
  }

  /** How long a session waits for the second factor. */
  public Duration half() {
    return Duration.ofMinutes(repository.value("half-minutes"));
  }

  /** How long somebody who has not signed in has to answer with a passkey. */
  public Duration passkey() {
    return Duration.ofSeconds(repository.value("passkey-seconds"));
  }

  /** How long a browser is known again. */
  public Duration browser() {
    return Duration.ofDays(repository.value("browser-days"));
  }

  /** How long a session lasts, used or not. */
  public Duration session() {
    return Duration.ofHours(repository.value("session-hours"));
  }

  public int sessionsPerPerson() {
    return repository.value("sessions-per-person");
  }

  /** How soon after signing in one may change one's second factors. */
  public Duration fresh() {
    return Duration.ofMinutes(repository.value("fresh-minutes"));
  }

  public int recoveryCodes() {
    return repository.value("recovery-codes");
  }

  /** How long one person must leave the other factor of another alone after resetting one. */
  Duration resetsApart() {
    return Duration.ofHours(repository.value("reset-apart-hours"));
  }
}

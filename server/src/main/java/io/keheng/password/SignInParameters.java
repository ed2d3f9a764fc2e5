package io.keheng.password;

import io.keheng.audit.Changes;
import io.keheng.shared.Refusal;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The numbers of signing in, from the parameter table. */
@Component
public class SignInParameters implements SmartInitializingSingleton {

  private static final String DEFAULTS = "measures/parameters/sign-in.yaml";

  private static final String ENTITY = "sign-in-parameter";

  private final ParameterRepository repository;
  private final Changes changes;

  SignInParameters(ParameterRepository repository, Changes changes) {
    this.repository = repository;
    this.changes = changes;
  }

  public List<ParameterRepository.Parameter> all() {
    return repository.all();
  }

  @Transactional
  public ParameterRepository.Parameter change(ParameterRepository.Parameter wanted) {
    var before = existing(wanted.name());
    if (!repository.change(wanted)) {
      throw changes.stale(ENTITY, wanted.name(), existing(wanted.name()));
    }
    var after = existing(wanted.name());
    changes.record(ENTITY, wanted.name(), "changed", before, after);
    return after;
  }

  private ParameterRepository.Parameter existing(String name) {
    return repository.all().stream()
        .filter(parameter -> parameter.name().equals(name))
        .findFirst()
        .orElseThrow(Refusal::notFound);
  }

  /** Fills in what the table does not have yet; what a bank has changed stays. */
  @Override
  public void afterSingletonsInstantiated() {
    try (var file = new ClassPathResource(DEFAULTS).getInputStream()) {
      YAMLMapper.shared()
          .readValue(file, new TypeReference<Map<String, Integer>>() {})
          .forEach(repository::propose);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public int failuresBeforeLock() {
    return repository.value("failures-before-lock");
  }

  Duration lock() {
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

  int passwordHistory() {
    return repository.value("password-history");
  }

  Duration passwordAge() {
    return Duration.ofDays(repository.value("password-days"));
  }

  public Duration idle() {
    return Duration.ofMinutes(repository.value("idle-minutes"));
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

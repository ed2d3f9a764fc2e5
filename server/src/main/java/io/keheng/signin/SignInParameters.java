package io.keheng.signin;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Map;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The numbers of signing in, from the parameter table. */
@Component
class SignInParameters implements SmartInitializingSingleton {

  private static final String DEFAULTS = "measures/parameters/sign-in.yaml";

  private final CredentialRepository repository;

  SignInParameters(CredentialRepository repository) {
    this.repository = repository;
  }

  /** Fills in what the table does not have yet; what a bank has changed stays. */
  @Override
  public void afterSingletonsInstantiated() {
    try (var file = new ClassPathResource(DEFAULTS).getInputStream()) {
      YAMLMapper.shared()
          .readValue(file, new TypeReference<Map<String, Integer>>() {})
          .forEach(repository::proposeParameter);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  int failuresBeforeLock() {
    return repository.parameter("failures-before-lock");
  }

  Duration lock() {
    return Duration.ofMinutes(repository.parameter("lock-minutes"));
  }

  int passwordLength() {
    return repository.parameter("password-length");
  }

  int passwordKinds() {
    return repository.parameter("password-kinds");
  }

  int passwordHistory() {
    return repository.parameter("password-history");
  }

  Duration passwordAge() {
    return Duration.ofDays(repository.parameter("password-days"));
  }

  Duration idle() {
    return Duration.ofMinutes(repository.parameter("idle-minutes"));
  }
}

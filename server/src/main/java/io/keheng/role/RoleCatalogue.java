package io.keheng.role;

import io.keheng.identity.ScopeKind;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The posts and roles that a bank finds at the first start; what it has changed stays. */
@Component
class RoleCatalogue implements SmartInitializingSingleton {

  private static final String FILE = "measures/roles.yaml";

  record Delivered(List<PostKind> posts, List<DeliveredRole> roles) {}

  record DeliveredRole(
      String code, String name, String nameEn, ScopeKind scope, List<String> permissions) {}

  private final RoleRepository repository;
  private final TransactionOperations transaction;

  RoleCatalogue(RoleRepository repository, TransactionOperations transaction) {
    this.repository = repository;
    this.transaction = transaction;
  }

  @Override
  public void afterSingletonsInstantiated() {
    var delivered = delivered();
    transaction.executeWithoutResult(
        status -> {
          delivered.posts().forEach(p -> repository.post(p.code(), p.name(), p.nameEn()));
          delivered.roles().forEach(this::deliver);
        });
  }

  static Delivered delivered() {
    try (var file = new ClassPathResource(FILE).getInputStream()) {
      return YAMLMapper.shared().readValue(file, Delivered.class);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A role that nobody has changed follows the delivered one when Keheng is renewed. */
  private void deliver(DeliveredRole role) {
    var held = repository.byCode(role.code());
    if (held.isEmpty()) {
      repository.insert(
          new Role(
              0, role.code(), role.name(), role.nameEn(), role.scope(), role.permissions(), 0));
    } else if (held.get().version() == 1) {
      repository.permissions(held.get().id(), role.permissions());
    }
  }
}

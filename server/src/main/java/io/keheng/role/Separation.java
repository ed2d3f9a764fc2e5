package io.keheng.role;

import io.keheng.identity.Language;
import io.keheng.identity.Wildcard;
import io.keheng.shared.Refusal;
import io.keheng.shared.Texts;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Who administers people and roles sees no customer: no two such duties in one hand. */
@Component
public class Separation {

  private static final String FILE = "measures/parameters/separation.yaml";
  private static final String ROLES = "measures/roles.yaml";
  private static final String ADMINISTRATOR = "administrator";

  record Duties(List<String> administration, List<String> neutral, Set<String> records) {}

  private final Duties duties = read(FILE, Duties.class);
  private final Set<String> besidesEither = new TreeSet<>(duties.neutral());
  private final Permissions permissions;
  private final Texts texts;

  Separation(Permissions permissions, Texts texts) {
    this.permissions = permissions;
    this.texts = texts;
    read(ROLES, JsonNode.class)
        .get("roles")
        .valueStream()
        .filter(role -> role.get("code").asString().equals(ADMINISTRATOR))
        .flatMap(role -> role.get("permissions").valueStream())
        .forEach(permission -> besidesEither.add(permission.asString()));
  }

  /** Refuses roles that one person must not hold together, naming one permission of each side. */
  void check(String field, Collection<Role> together) {
    for (var one : together) {
      for (var administers : only(one, true)) {
        for (var other : together) {
          for (var business : only(other, false)) {
            throw Refusal.invalid(
                field,
                "role.separation",
                name(one),
                texts.text("permission." + administers),
                name(other),
                texts.text("permission." + business));
          }
        }
      }
    }
  }

  /** Whether these permissions make an administrator. */
  public boolean administers(Collection<String> held) {
    return !Wildcard.expand(duties.administration(), held).isEmpty();
  }

  /** Whether an administrator may read the changes of this kind of thing. */
  public boolean opensRecord(String entity) {
    return duties.records().contains(entity);
  }

  private Set<String> only(Role role, boolean administration) {
    var held = Wildcard.expand(role.permissions(), permissions.codes());
    if (administration) {
      held.retainAll(duties.administration());
    } else {
      held.removeAll(duties.administration());
      held.removeAll(Wildcard.expand(besidesEither, permissions.codes()));
    }
    return held;
  }

  private static String name(Role role) {
    return Language.english() ? role.nameEn() : role.name();
  }

  private static <T> T read(String path, Class<T> type) {
    try (var file = new ClassPathResource(path).getInputStream()) {
      return YAMLMapper.shared().readValue(file, type);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

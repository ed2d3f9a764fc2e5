package io.keheng.house;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static org.assertj.core.api.Assertions.assertThat;

import io.keheng.Keheng;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModule;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.modulith.core.DependencyType;

/** Modules use only what they declare, and ARCHITECTURE.md draws them as they are. */
class ModularityTest {

  // The libraries share the base package but are jars of their own, held apart by Maven.
  private final ApplicationModules modules =
      ApplicationModules.of(
          Keheng.class, resideInAnyPackage("io.keheng.decision..", "io.keheng.lake.."));

  @Test
  void modulesUseOnlyWhatTheyDeclare() {
    modules.verify();
  }

  @Test
  void everyModuleDeclaresWhatItMayUse() {
    assertThat(
            modules.stream().filter(module -> !declares(module)).map(ApplicationModule::toString))
        .isEmpty();
  }

  @Test
  void architectureDrawsTheModulesAsTheyAre() {
    assertThat(Sources.text(Sources.root().resolve("ARCHITECTURE.md")))
        .as("replace the module drawing of ARCHITECTURE.md by:\n%s", drawing())
        .contains(drawing());
  }

  private String drawing() {
    return modules.stream()
        .sorted((a, b) -> name(a).compareTo(name(b)))
        .map(this::arrows)
        .collect(Collectors.joining("\n", "```mermaid\ngraph TD\n", "\n```"));
  }

  private String arrows(ApplicationModule module) {
    var targets =
        module.getDirectDependencies(modules, DependencyType.values()).stream()
            .map(dependency -> name(dependency.getTargetModule()))
            .filter(target -> !target.equals(name(module)) && !target.equals("shared"))
            .distinct()
            .sorted()
            .toList();
    return targets.isEmpty()
        ? "  " + name(module)
        : targets.stream()
            .map(target -> "  %s --> %s".formatted(name(module), target))
            .collect(Collectors.joining("\n"));
  }

  private static String name(ApplicationModule module) {
    return module.getIdentifier().toString();
  }

  private static boolean declares(ApplicationModule module) {
    try {
      var type = Class.forName(module.getBasePackage().getName() + ".package-info");
      var declared = type.getAnnotation(org.springframework.modulith.ApplicationModule.class);
      return declared != null
          && !(declared.allowedDependencies().length == 1
              && declared.allowedDependencies()[0].startsWith("¯"));
    } catch (ClassNotFoundException e) {
      return false;
    }
  }
}

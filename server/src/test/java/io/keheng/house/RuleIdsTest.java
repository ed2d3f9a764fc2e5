package io.keheng.house;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import io.keheng.Rule;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Tests name only rules that the register knows. */
class RuleIdsTest {

  @Test
  void everyRuleNamedByATestIsInTheRegister() {
    var named =
        new ClassFileImporter()
            .importPackages("io.keheng").stream()
                .flatMap(type -> type.getMethods().stream())
                .flatMap(
                    method ->
                        Stream.concat(
                            method.tryGetAnnotationOfType(Rule.class).stream(),
                            method.tryGetAnnotationOfType(Rule.All.class).stream()
                                .flatMap(all -> Arrays.stream(all.value()))))
                .map(Rule::value)
                .collect(Collectors.toSet());
    assertThat(registered()).containsAll(named);
  }

  private static Set<String> registered() {
    var register = Sources.text(Sources.root().resolve("measures/register.csv"));
    return register.lines().skip(1).map(line -> line.split(",", 2)[0]).collect(Collectors.toSet());
  }
}

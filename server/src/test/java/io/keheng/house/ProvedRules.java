package io.keheng.house;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import io.keheng.Rule;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The rules that some test names. */
final class ProvedRules {

  private ProvedRules() {}

  static Set<String> all() {
    return new ClassFileImporter()
        .importPackages("io.keheng").stream()
            .flatMap(type -> type.getMethods().stream())
            .flatMap(
                method ->
                    Stream.concat(
                        method.tryGetAnnotationOfType(Rule.class).stream(),
                        method.tryGetAnnotationOfType(Rule.All.class).stream()
                            .flatMap(all -> Arrays.stream(all.value()))))
            .map(Rule::value)
            .collect(Collectors.toCollection(TreeSet::new));
  }
}

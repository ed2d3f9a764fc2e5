package io.keheng.identity;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** A role names permissions one by one or as {@code area.*}, {@code *.verb} and {@code *}. */
public final class Wildcard {

  private Wildcard() {}

  /** Every way a role may name this permission. */
  public static List<String> covering(String permission) {
    var dot = permission.indexOf('.');
    return List.of(
        permission, permission.substring(0, dot) + ".*", "*" + permission.substring(dot), "*");
  }

  /** The permissions, of all there are, that these names mean. */
  public static Set<String> expand(Collection<String> named, Collection<String> all) {
    return all.stream()
        .filter(permission -> covering(permission).stream().anyMatch(named::contains))
        .collect(Collectors.toCollection(TreeSet::new));
  }
}

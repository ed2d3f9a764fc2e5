package io.keheng.complaintcoding;

import io.keheng.shared.Words;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One way in which complaints are coded.
 *
 * @param many whether a case may have several of its codes
 */
public record Dictionary(
    String code, String zh, String en, boolean many, List<String> rules, List<Entry> entries) {

  /**
   * One code.
   *
   * @param parent the code that it stands under; null on the first level
   */
  public record Entry(String code, @Nullable String parent, String zh, String en) {

    public String label() {
      return new Words(zh, en).text();
    }
  }

  public String label() {
    return new Words(zh, en).text();
  }

  public Optional<Entry> entry(String code) {
    return entries.stream().filter(each -> each.code().equals(code)).findFirst();
  }

  /** Whether it is a code that a case may have: one that none stands under. */
  public boolean leaf(String code) {
    return entry(code).isPresent() && entries.stream().noneMatch(e -> code.equals(e.parent()));
  }

  /** What a code is called with those that it stands under. */
  public String path(Entry entry) {
    var parent = entry.parent();
    return parent == null
        ? entry.label()
        : entry(parent).map(this::path).orElse(parent) + " / " + entry.label();
  }
}

package io.keheng.complaintcoding;

import io.keheng.shared.Words;
import java.util.List;
import java.util.Optional;

/**
 * One way in which complaints are coded.
 *
 * @param many whether a case may have several of its codes
 */
public record Dictionary(
    String code, String zh, String en, boolean many, List<String> rules, List<Entry> entries) {

  /** One code. */
  public record Entry(String code, String zh, String en) {

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
}

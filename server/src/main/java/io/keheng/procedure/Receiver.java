package io.keheng.procedure;

import io.keheng.shared.Words;
import java.util.List;

/** Who cases of some classes are handed on to by name 转交对象 (S10-83). */
public record Receiver(List<String> classes, String zh, String en, List<String> rules) {

  public String label() {
    return new Words(zh, en).text();
  }
}

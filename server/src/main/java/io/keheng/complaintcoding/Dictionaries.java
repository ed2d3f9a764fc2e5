package io.keheng.complaintcoding;

import io.keheng.shared.Parameters;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The dictionaries that the bank has, {@code measures/parameters/complaint-dictionaries.yaml}. */
@Component
public class Dictionaries {

  public static final String CATEGORY = "category";
  public static final String CAUSE = "cause";
  public static final String ROOT_CAUSE = "root-cause";

  private record File(List<Dictionary> dictionaries) {}

  private final List<Dictionary> all =
      Parameters.read("complaint-dictionaries", File.class).dictionaries();

  public List<Dictionary> all() {
    return all;
  }

  public Optional<Dictionary> byCode(String code) {
    return all.stream().filter(each -> each.code().equals(code)).findFirst();
  }

  /** What a code is called; the code itself where the dictionary no longer has it. */
  public String label(String dictionary, @Nullable String code) {
    if (code == null) {
      return "";
    }
    return byCode(dictionary).flatMap(each -> each.entry(code).map(each::path)).orElse(code);
  }
}

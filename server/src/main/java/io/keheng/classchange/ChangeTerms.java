package io.keheng.classchange;

import io.keheng.identity.UnitKind;
import io.keheng.shared.Parameters;
import java.util.List;
import java.util.Set;

/**
 * What {@code classification.yaml} says of classes that are kept against a run.
 *
 * @param cron when the book is classified every night, in the bank's time
 * @param overrideDays natural days a class set by hand may stand at most
 * @param filedBy kinds of units whose people, or those of a department of one, file a head-office
 *     VIP (S03-16)
 * @param reportTo role whose holders at a unit are told of its movements
 */
public record ChangeTerms(
    List<String> rules, String cron, int overrideDays, Set<UnitKind> filedBy, String reportTo) {

  public static ChangeTerms read() {
    return Parameters.read("classification", ChangeTerms.class);
  }
}

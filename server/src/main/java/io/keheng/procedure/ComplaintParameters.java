package io.keheng.procedure;

import io.keheng.shared.Parameters;
import io.keheng.shared.Refusal;
import io.keheng.shared.Words;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How complaints are handled in the whole bank, {@code measures/parameters/complaint.yaml}.
 *
 * @param besides procedures whose clocks run beside that of the bank
 * @param representatives of a group that complains face to face, at most
 * @param keepYears that a case is kept from its closing
 * @param verificationDays within which a verification may be asked for
 * @param repeatDays before and after a case within which another of the same complainant repeats it
 * @param satisfaction how content a complainant is
 * @param referrals the procedure that joins where a body passed the complaint on
 * @param reasons why a complaint may be refused
 */
public record ComplaintParameters(
    List<String> rules,
    String procedure,
    List<String> besides,
    String staffProcedure,
    int representatives,
    int keepYears,
    int verificationDays,
    int repeatDays,
    Satisfaction satisfaction,
    List<Referral> referrals,
    List<Reason> reasons) {

  /**
   * How content a complainant is with the answer, from 1 to the best 满意度.
   *
   * @param dissatisfied scores up to it say that he is not
   */
  public record Satisfaction(int best, int dissatisfied) {

    public boolean content(int score) {
      return score > dissatisfied;
    }

    /** Refuses (422) what is none. */
    public void check(int score) {
      if (score < 1 || score > best) {
        throw Refusal.invalid("score", "complaint.score", best);
      }
    }
  }

  /** A body that passes complaints on 转办机构. */
  public record Referral(String code, String zh, String en, @Nullable String procedure) {

    public String label() {
      return new Words(zh, en).text();
    }
  }

  /**
   * Why a complaint may be refused.
   *
   * @param classes of cases that it is for; empty for all
   * @param form of the notice by which the complainant is told
   */
  public record Reason(String code, String zh, String en, List<String> classes, String form) {

    public boolean concerns(@Nullable String caseClass) {
      return classes.isEmpty() || classes.contains(caseClass);
    }

    public String label() {
      return new Words(zh, en).text();
    }
  }

  /** The procedure of the body that passed a complaint on, if it has one. */
  public Optional<String> referral(@Nullable String code) {
    return referrals.stream()
        .filter(each -> each.code().equals(code))
        .map(Referral::procedure)
        .filter(Objects::nonNull)
        .findFirst();
  }

  public static ComplaintParameters read() {
    return Parameters.read("complaint", ComplaintParameters.class);
  }
}

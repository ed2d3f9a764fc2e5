package io.keheng.procedure;

import io.keheng.numbering.NumberPattern;
import io.keheng.shared.Words;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A procedure for complaints 处理程序, as {@code measures/procedures} has it.
 *
 * @param staff whether employees complain by it, not customers
 * @param source the measure it comes from
 * @param number how its cases are numbered, as a {@link NumberPattern}; procedures that number
 *     alike share one series
 * @param restarts whether new facts within the term start the clocks again
 * @param receivers who a case of a class goes to in person when it is handed on
 * @param opinions whose signed opinions are approved by another
 * @param guidance how the acts of the procedure are done well
 * @param dissatisfied what a complainant is owed who is not content with the answer; null where the
 *     procedure does not say
 * @param office how it wants the handling organised; null where it does not say
 */
public record Procedure(
    String code,
    String zh,
    String en,
    boolean staff,
    Words source,
    List<String> rules,
    String number,
    boolean restarts,
    @Nullable Dissatisfied dissatisfied,
    @Nullable OfficeRules office,
    List<ChannelRule> channels,
    List<CaseClass> classes,
    List<Step> steps,
    List<ClockRule> clocks,
    List<Receiver> receivers,
    List<OpinionRule> opinions,
    List<StepGuidance> guidance) {

  public Procedure {
    receivers = Objects.requireNonNullElse(receivers, List.of());
    opinions = Objects.requireNonNullElse(opinions, List.of());
    guidance = Objects.requireNonNullElse(guidance, List.of());
  }

  /**
   * @param required facts that must be told at the intake by this channel
   */
  public record ChannelRule(Channel code, List<String> required) {}

  /**
   * What is owed before the case closes to who is not content 不满意的处理.
   *
   * @param acts one after the other; he is asked again after each
   * @param words whether his own words are recorded with each score
   */
  public record Dissatisfied(List<Act> acts, boolean words, List<String> rules) {}

  /** A class of cases 投诉类别. */
  public record CaseClass(String code, String zh, String en, List<String> rules) {

    public String label() {
      return new Words(zh, en).text();
    }
  }

  /**
   * A step of the way. What comes later than a step that must be taken waits for it.
   *
   * @param classes of cases that take it; empty for all
   */
  public record Step(
      Act act, boolean must, List<String> classes, String zh, String en, List<String> rules) {

    public String label() {
      return new Words(zh, en).text();
    }

    public boolean concerns(@Nullable String caseClass) {
      return classes.isEmpty() || classes.contains(caseClass);
    }
  }

  /** Units in which a clock counts. */
  public enum Unit {
    NATURAL_DAY,
    WORKING_DAY,
    /** Minutes within the service hours of the unit. */
    WORKING_MINUTE,
    /** Minutes round the clock. */
    MINUTE,
    HOUR
  }

  /**
   * A term of the procedure. Its amounts stand in the table {@code complaint-term}.
   *
   * @param classes of cases that it concerns; empty for all
   * @param channels that it concerns; empty for all
   * @param rolls whether a last day off moves to the next working day
   * @param lapse what happens by itself when it lapses; null for nothing but the alert
   */
  public record ClockRule(
      String code,
      String zh,
      String en,
      Unit unit,
      Set<Act> starts,
      Set<Act> stops,
      List<String> classes,
      List<Channel> channels,
      boolean extendable,
      boolean pausable,
      boolean rolls,
      @Nullable Act lapse,
      List<String> rules) {

    public ClockRule {
      starts = EnumSet.copyOf(starts);
      stops = EnumSet.copyOf(stops);
    }

    public String label() {
      return new Words(zh, en).text();
    }

    public boolean concerns(@Nullable String caseClass, Channel channel) {
      return (classes.isEmpty() || classes.contains(caseClass))
          && (channels.isEmpty() || channels.contains(channel));
    }
  }

  public String label() {
    return new Words(zh, en).text();
  }

  /** Whether an act may come in cases of a class at all. */
  public boolean knows(Act act, @Nullable String caseClass) {
    return act.step()
        .map(
            step -> steps.stream().anyMatch(each -> each.act() == step && each.concerns(caseClass)))
        .orElse(true);
  }

  /** Who a case of a class goes to by name; empty where any unit may have it. */
  public Optional<Receiver> receiver(@Nullable String caseClass) {
    return receivers.stream().filter(each -> each.classes().contains(caseClass)).findFirst();
  }

  /** Who approves the opinions of a class; empty where nobody does. */
  public Optional<OpinionRule> opinion(@Nullable String caseClass) {
    return opinions.stream().filter(each -> each.classes().contains(caseClass)).findFirst();
  }

  public NumberPattern pattern() {
    return new NumberPattern(number);
  }

  public Optional<ChannelRule> channel(Channel code) {
    return channels.stream().filter(each -> each.code() == code).findFirst();
  }

  public Optional<CaseClass> caseClass(@Nullable String code) {
    return classes.stream().filter(each -> each.code().equals(code)).findFirst();
  }

  public Optional<ClockRule> clock(String code) {
    return clocks.stream().filter(each -> each.code().equals(code)).findFirst();
  }
}

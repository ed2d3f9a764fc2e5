package io.keheng.procedure;

import io.keheng.identity.UnitKind;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How a procedure wants the handling of complaints organised 投诉工作组织. A rule on a post that nobody
 * holds hinders nobody; the post stands among the gaps.
 *
 * @param desks to whom a complaint goes first, by channel
 * @param window the only department that takes complaints; null where every unit does
 * @param duties acts that are those of one post
 * @param training who may be given cases; null where nothing is asked for
 * @param advice cases that law and compliance must have spoken about; null for none
 * @param supervision who oversees, and so does not investigate himself; null where nobody does
 * @param hotline what is asked of the published line; null for nothing
 */
public record OfficeRules(
    List<PostRule> posts,
    List<Desk> desks,
    @Nullable Window window,
    List<Duty> duties,
    @Nullable Training training,
    @Nullable Advice advice,
    @Nullable Supervision supervision,
    @Nullable Hotline hotline) {

  /**
   * @param levels of units each of which names its own
   */
  public record PostRule(OfficePost post, Set<UnitKind> levels, List<String> rules) {}

  /**
   * @param path posts that a complaint goes along, first to last
   */
  public record Desk(Set<Channel> channels, List<OfficePost> path, List<String> rules) {}

  /**
   * @param post held by a department
   */
  public record Window(OfficePost post, List<String> rules) {}

  public record Duty(Set<Act> acts, OfficePost post, List<String> rules) {}

  /**
   * @param refuse whether who has no valid proof is refused a case; else somebody is warned
   */
  public record Training(boolean refuse, List<String> rules) {}

  /**
   * @param claim from which on a loss that is claimed is large, in the currency of the bank
   */
  public record Advice(
      Set<String> severities, Set<Channel> channels, BigDecimal claim, List<String> rules) {

    public boolean concerns(String severity, Channel channel, @Nullable BigDecimal claimed) {
      return severities.contains(severity)
          || channels.contains(channel)
          || (claimed != null && claimed.compareTo(claim) >= 0);
    }
  }

  /**
   * @param post held by a department
   * @param acts that are not those of who oversees
   */
  public record Supervision(OfficePost post, Set<Act> acts, List<String> rules) {}

  /**
   * @param dayAndNight whether it is open round the clock
   */
  public record Hotline(boolean dayAndNight, List<String> rules) {}

  public Optional<Desk> desk(Channel channel) {
    return desks.stream().filter(each -> each.channels().contains(channel)).findFirst();
  }

  /** The rules that each part carries. */
  Stream<String> rules() {
    return Stream.of(
            posts.stream().map(PostRule::rules),
            desks.stream().map(Desk::rules),
            duties.stream().map(Duty::rules),
            Stream.of(
                    window == null ? null : window.rules(),
                    training == null ? null : training.rules(),
                    advice == null ? null : advice.rules(),
                    supervision == null ? null : supervision.rules(),
                    hotline == null ? null : hotline.rules())
                .filter(Objects::nonNull))
        .flatMap(each -> each)
        .flatMap(List::stream);
  }
}

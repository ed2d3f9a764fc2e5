package io.keheng.complaintclock;

import io.keheng.procedure.Act;
import io.keheng.procedure.Procedure;
import io.keheng.procedure.Procedure.ClockRule;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One run of a clock, as the acts of the case give it.
 *
 * @param amount another whole term than that of the table, from an extension
 * @param pauses times that do not count; the last has no end while the clock rests
 */
record Span(
    Procedure procedure,
    ClockRule rule,
    Act startAct,
    Instant startedAt,
    @Nullable Act stopAct,
    @Nullable Instant stoppedAt,
    @Nullable Integer amount,
    List<Pause> pauses) {

  /** Days that are set anew. */
  private static final Set<Act> ANEW = EnumSet.of(Act.DELIVERY_SET, Act.REWORK_SET);

  record Pause(Instant from, @Nullable Instant until) {}

  private static final class Running {
    private final Act act;
    private final Instant at;
    private final List<Pause> pauses = new ArrayList<>();
    private @Nullable Integer amount;

    private Running(Act act, Instant at) {
      this.act = act;
      this.at = at;
    }

    /** What starts with a term of its own keeps it. */
    private static Running of(Happened started) {
      var running = new Running(started.act(), started.at());
      running.amount = started.amount();
      return running;
    }

    private void pause(Instant from) {
      if (pauses.isEmpty() || pauses.getLast().until() != null) {
        pauses.add(new Pause(from, null));
      }
    }

    private void resume(Instant until) {
      if (!pauses.isEmpty() && pauses.getLast().until() == null) {
        pauses.add(new Pause(pauses.removeLast().from(), until));
      }
    }
  }

  /** Replays the acts of a case for one clock; a day that is told anew starts it anew. */
  static List<Span> replay(Procedure procedure, ClockRule rule, List<Happened> history) {
    var spans = new ArrayList<Span>();
    Running running = null;
    for (var happened : history) {
      var act = happened.act();
      if (running != null) {
        follow(procedure, rule, running, happened);
        if (ends(procedure, rule, act)) {
          spans.add(span(procedure, rule, running, act, happened.at()));
          running = restarts(procedure, act) ? new Running(act, happened.at()) : null;
        }
      }
      if ((running == null || ANEW.contains(act)) && rule.starts().contains(act)) {
        running = Running.of(happened);
      }
    }
    if (running != null) {
      spans.add(span(procedure, rule, running, null, null));
    }
    return spans;
  }

  private static void follow(
      Procedure procedure, ClockRule rule, Running running, Happened happened) {
    switch (happened.act()) {
      case EXTENDED -> {
        if ((procedure.code() + "/" + rule.code()).equals(happened.clock())) {
          running.amount = happened.amount();
        }
      }
      case PAUSED -> {
        if (rule.pausable()) {
          running.pause(happened.at());
        }
      }
      case RESUMED -> running.resume(happened.at());
      default -> {
        // Other acts neither lengthen a clock nor let it rest.
      }
    }
  }

  private static boolean ends(Procedure procedure, ClockRule rule, Act act) {
    return rule.stops().contains(act) || (restarts(procedure, act) && rule.extendable());
  }

  private static boolean restarts(Procedure procedure, Act act) {
    return procedure.restarts() && act == Act.NEW_FACTS;
  }

  private static Span span(
      Procedure procedure,
      ClockRule rule,
      Running running,
      @Nullable Act stop,
      @Nullable Instant stopped) {
    return new Span(
        procedure,
        rule,
        running.act,
        running.at,
        stop,
        stopped,
        running.amount,
        List.copyOf(running.pauses));
  }
}

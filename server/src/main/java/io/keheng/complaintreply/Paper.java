package io.keheng.complaintreply;

import io.keheng.complaint.Complaint;
import io.keheng.complaint.Done;
import io.keheng.procedure.Act;
import io.keheng.procedure.ComplaintParameters;
import io.keheng.procedure.Procedures;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The papers of a case 投诉文书, each with what makes it possible and the act that telling it is. */
enum Paper {
  /** 受理告知. */
  ACCEPTANCE(Act.ACCEPTED, Act.ACKNOWLEDGED),
  /** 不予受理告知; for a suggestion a letter of thanks. */
  REFUSAL(Act.REFUSED, Act.REFUSAL_TOLD),
  /** 进展告知; told as often as there is progress. */
  PROGRESS(Act.ACCEPTED, Act.PROGRESS_TOLD),
  /** 延期告知. */
  EXTENSION(Act.EXTENDED, Act.EXTENSION_TOLD),
  /** 答复函. */
  REPLY(Act.DECIDED, Act.ANSWERED),
  /** 客户投诉转交处理联系单. */
  TRANSFER(Act.HANDED_ON, null),
  /** 和解协议. */
  AGREEMENT(Act.AGREED, null),
  /** 投诉处理备忘单: what the meeting agreed. */
  MEMO(Act.MEETING_HELD, null),
  /** 投诉登记及跟踪处理记录表. */
  RECORD(Act.LODGED, null),
  /** 归档目录. */
  ARCHIVE(Act.LODGED, null);

  private final Act ground;
  private final @Nullable Act telling;

  Paper(Act ground, @Nullable Act telling) {
    this.ground = ground;
    this.telling = telling;
  }

  String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  static Optional<Paper> of(String code) {
    return List.of(values()).stream().filter(each -> each.code().equals(code)).findFirst();
  }

  /** The act by which the complainant is told; empty for papers of the bank itself. */
  Optional<Act> telling() {
    return Optional.ofNullable(telling);
  }

  /** What was done that it tells of; empty while there is nothing to tell. */
  Optional<Done> ground(List<Done> history) {
    return history.stream()
        .filter(done -> done.act() == ground)
        .reduce((first, second) -> second)
        .filter(done -> this != REPLY || stands(history));
  }

  /** A decision no longer stands once the case is handled anew. */
  private static boolean stands(List<Done> history) {
    return Act.standing(history.stream().map(Done::act).toList()).contains(Act.DECIDED);
  }

  /** The form that it is written by; that of a refusal is of its reason (S10-83). */
  String form(Procedures procedures, List<Done> history) {
    return this == REFUSAL
        ? ground(history)
            .flatMap(done -> reason(procedures, done))
            .map(ComplaintParameters.Reason::form)
            .orElse(code())
        : code();
  }

  /** Why a case was refused. */
  static Optional<ComplaintParameters.Reason> reason(Procedures procedures, Done refused) {
    return procedures.parameters().reasons().stream()
        .filter(each -> each.code().equals(refused.details().get("reason")))
        .findFirst();
  }

  /** Whether there is something to print. */
  boolean printable(Complaint complaint, List<Done> history) {
    return switch (this) {
      case ARCHIVE -> !complaint.stage().open();
      case PROGRESS -> false;
      case ACCEPTANCE, REFUSAL, EXTENSION, REPLY, TRANSFER, AGREEMENT, MEMO, RECORD ->
          ground(history).isPresent();
    };
  }

  /** Whether the complainant was told of it by whatever means. */
  boolean told(Done ground, List<Done> history) {
    var refusedAndTold = this == REFUSAL && ground.details().containsKey("manner");
    return refusedAndTold
        || (this != PROGRESS
            && history.stream().anyMatch(done -> done.act() == telling && done.id() > ground.id()));
  }
}

package io.keheng.complaintdesk;

import io.keheng.complaintclock.ClockViews;
import io.keheng.policy.Policies;
import io.keheng.procedure.Procedures;
import io.keheng.shared.Texts;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The details of acts in words. */
final class Details {

  private static final Set<String> PLAIN =
      Set.of(
          "number",
          "slip",
          "unitName",
          "staffName",
          "until",
          "score",
          "into",
          "from",
          "keepUntil",
          "basis",
          "compensation",
          "askedOn",
          "file",
          "promise",
          "volume",
          "place",
          "refusedFile",
          "letter",
          "members",
          "votes");

  private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

  private Details() {}

  /** Empty for what only machines need. */
  static Optional<CasePage.Detail> worded(
      Texts texts, Policies policies, Procedures procedures, String name, Object value) {
    var text = value.toString();
    var worded =
        PLAIN.contains(name)
            ? text
            : switch (name) {
              case "manner" -> texts.text("complaint.manner." + text);
              case "channel" -> texts.text("procedure.channel." + text);
              case "result" -> texts.text("complaint.result." + text);
              case "authority" -> policies.outcomeLabel("complaint-authority", text);
              case "post" -> texts.text("procedure.post." + text);
              case "clock" -> ClockViews.label(procedures, text);
              case "party" -> texts.text("complaint.party." + text);
              case "shared" -> texts.text("complaint.shared");
              case "replyAt" -> moment(text);
              case "moved" -> moved(procedures, value);
              case "upheld" -> texts.text("complaint.upheld." + text);
              case "reason" -> reason(procedures, text);
              default -> null;
            };
    return worded == null
        ? Optional.empty()
        : Optional.of(new CasePage.Detail(texts.text("complaint.detail." + name), worded));
  }

  private static String moment(String text) {
    return MINUTE.format(OffsetDateTime.parse(text));
  }

  /** Terms that were counted anew, each with its last day before and now. */
  private static String moved(Procedures procedures, Object value) {
    return ((List<?>) value)
        .stream()
            .map(each -> (Map<?, ?>) each)
            .map(
                each ->
                    ClockViews.label(procedures, String.valueOf(each.get("clock")))
                        + " "
                        + each.get("from")
                        + " → "
                        + each.get("to"))
            .collect(Collectors.joining("；"));
  }

  private static @Nullable String reason(Procedures procedures, String code) {
    return procedures.parameters().reasons().stream()
        .filter(each -> each.code().equals(code))
        .findFirst()
        .map(each -> each.label())
        .orElse(null);
  }
}

package io.keheng.lake.feed;

import static io.keheng.lake.feed.Target.code;
import static io.keheng.lake.feed.Target.date;
import static io.keheng.lake.feed.Target.number;
import static io.keheng.lake.feed.Target.story;
import static io.keheng.lake.feed.Target.text;

import java.util.List;

/** What a file of past complaints may tell of each. */
final class ComplaintTargets {

  private ComplaintTargets() {}

  static final List<Target> ALL =
      List.of(
          number("number").must(),
          date("lodged").must(),
          date("accepted").notBefore("lodged"),
          date("answered").notBefore("lodged"),
          date("closed").notBefore("lodged"),
          code("state", "OPEN", "CLOSED").must(),
          code(
                  "channel",
                  "COUNTER",
                  "TELEPHONE",
                  "LETTER",
                  "EMAIL",
                  "OPINION_BOX",
                  "WEBSITE",
                  "MOBILE_APP",
                  "REGULATOR",
                  "SUPERIOR",
                  "MEDIA",
                  "GROUP_VISIT",
                  "INTERNAL")
              .must(),
          text("product"),
          text("issue"),
          text("response"),
          code("result", "UPHELD", "PARTLY", "REJECTED", "SETTLED", "OUT_OF_SCOPE", "NONE"),
          code("timely", "YES", "NO"),
          number("unit"),
          story("content").must());
}

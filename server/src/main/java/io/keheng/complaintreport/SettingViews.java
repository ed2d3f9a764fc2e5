package io.keheng.complaintreport;

import io.keheng.procedure.Procedures;
import io.keheng.shared.Texts;
import java.util.Arrays;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Rules, channels and contacts in words, and what changed of them. */
@Component
class SettingViews {

  record SettingView(
      @Nullable String unitName,
      @Nullable String procedure,
      @Nullable String channels,
      String lines,
      @Nullable String department,
      @Nullable String head,
      @Nullable String contact,
      @Nullable String telephone) {}

  record ChangeView(
      @Nullable String unitName, String what, @Nullable String before, @Nullable String after) {}

  private final Procedures procedures;
  private final Texts texts;

  SettingViews(Procedures procedures, Texts texts) {
    this.procedures = procedures;
    this.texts = texts;
  }

  SettingView setting(Setting setting, @Nullable String unit) {
    var procedure = setting.procedure();
    return new SettingView(
        unit,
        procedure == null ? null : procedures.byCode(procedure).label(),
        setting.channels().stream().map(this::channel).collect(Collectors.joining("、")),
        String.join("、", setting.lines()),
        setting.department(),
        setting.head(),
        setting.contact(),
        setting.telephone());
  }

  ChangeView change(Setting.Difference difference, @Nullable String unit) {
    var what = difference.what();
    return new ChangeView(
        unit,
        texts.text("complaintreport.what." + what),
        worded(what, difference.before()),
        worded(what, difference.after()));
  }

  private @Nullable String worded(Setting.What what, @Nullable String value) {
    if (value == null) {
      return null;
    }
    return switch (what) {
      case PROCEDURE, BESIDES ->
          Arrays.stream(value.split(","))
              .map(code -> procedures.byCode(code).label())
              .collect(Collectors.joining("、"));
      case CHANNELS ->
          Arrays.stream(value.split(",")).map(this::channel).collect(Collectors.joining("、"));
      case LINES -> value.replace(",", "、");
      case DEPARTMENT, HEAD, CONTACT, TELEPHONE -> Objects.requireNonNull(value);
    };
  }

  private String channel(String code) {
    return texts.text("procedure.channel." + code);
  }
}

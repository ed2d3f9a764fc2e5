package io.keheng.complaintimport;

import io.keheng.lake.feed.RowFault;
import io.keheng.load.ReasonWording;
import io.keheng.shared.Texts;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Says what is wrong with rows of a file, in the language of who checks it. */
@Component
class RowFaults {

  /**
   * @param line of the file, from 1
   * @param field what it concerns; empty for the whole row
   */
  record Fault(long line, String field, String message) {}

  private final ReasonWording wording;
  private final Texts texts;

  RowFaults(ReasonWording wording, Texts texts) {
    this.wording = wording;
    this.texts = texts;
  }

  Fault shown(RowFault fault) {
    var field =
        fault.column().isEmpty() ? "" : texts.text("complaintimport.field." + fault.column());
    return new Fault(
        fault.line(),
        field,
        wording.say(LocaleContextHolder.getLocale(), fault.code(), field, fault.value()));
  }
}

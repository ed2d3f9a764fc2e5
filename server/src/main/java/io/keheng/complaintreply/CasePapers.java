package io.keheng.complaintreply;

import io.keheng.complaint.CaseActs;
import io.keheng.complaint.Complaint;
import io.keheng.procedure.Procedures;
import io.keheng.shared.ActsFor;
import io.keheng.shared.Refusal;
import io.keheng.shared.Texts;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The papers of a case: what can be printed of it now, and each as PDF. */
@Service
@Transactional(readOnly = true)
class CasePapers {

  /**
   * @param sendable whether the complainant can be sent it now
   * @param told whether he was told of it
   */
  record Sheet(
      Paper paper, String code, String label, boolean printable, boolean sendable, boolean told) {}

  /**
   * What a paper says.
   *
   * @param words the same in a few words
   */
  record Written(String title, String words, byte[] pdf) {}

  private final CaseActs acts;
  private final CaseFacts facts;
  private final Forms forms;
  private final Printer printer;
  private final Printing printing;
  private final Procedures procedures;
  private final Texts texts;

  CasePapers(
      CaseActs acts,
      CaseFacts facts,
      Forms forms,
      Printer printer,
      Printing printing,
      Procedures procedures,
      Texts texts) {
    this.acts = acts;
    this.facts = facts;
    this.forms = forms;
    this.printer = printer;
    this.printing = printing;
    this.procedures = procedures;
    this.texts = texts;
  }

  List<Sheet> of(long id) {
    var complaint = acts.seen("complaint.read", id);
    var history = acts.history(complaint);
    return Arrays.stream(Paper.values())
        .map(
            paper -> {
              var ground = paper.ground(history);
              var told = ground.map(each -> paper.told(each, history)).orElse(false);
              var possible =
                  ground.isPresent()
                      && paper
                          .telling()
                          .filter(a -> acts.possible(complaint, a, history))
                          .isPresent();
              return new Sheet(
                  paper,
                  paper.code(),
                  texts.text("complaintreply.paper." + paper),
                  paper.printable(complaint, history),
                  possible && !told,
                  told);
            })
        .filter(sheet -> sheet.printable() || sheet.sendable())
        .toList();
  }

  /** One as PDF; refuses (404) what there is nothing to print of, an answer before the decision. */
  @ActsFor({"S10-08", "S10-52", "S10-81", "S10-83", "S10-99"})
  byte[] pdf(long id, String code) {
    var complaint = acts.seen("complaint.read", id);
    var paper =
        Paper.of(code)
            .filter(each -> each.printable(complaint, acts.history(complaint)))
            .orElseThrow(Refusal::notFound);
    var form = paper.form(procedures, acts.history(complaint));
    return printing.pdf(form, () -> facts.of(complaint, null));
  }

  /** A paper as it is sent. */
  Written written(Paper paper, Complaint complaint, @Nullable String note, boolean withFile) {
    return Printing.chinese(
        () -> {
          Map<String, Object> said = facts.of(complaint, note);
          var form = paper.form(procedures, acts.history(complaint));
          return new Written(
              texts.text("complaintreply.paper." + paper),
              forms.words(form, said),
              withFile ? printer.pdf(forms.page(form, said)) : new byte[0]);
        });
  }
}

package io.keheng.complaintfigures;

import io.keheng.complaintcoding.Dictionaries;
import io.keheng.identity.Units;
import io.keheng.policy.Policies;
import io.keheng.procedure.Procedure;
import io.keheng.procedure.Procedures;
import io.keheng.shared.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the lines of figures are called. */
@Component
public class FigureLabels {

  private final Procedures procedures;
  private final Dictionaries dictionaries;
  private final Policies policies;
  private final Units units;
  private final Texts texts;

  FigureLabels(
      Procedures procedures,
      Dictionaries dictionaries,
      Policies policies,
      Units units,
      Texts texts) {
    this.procedures = procedures;
    this.dictionaries = dictionaries;
    this.policies = policies;
    this.units = units;
    this.texts = texts;
  }

  public String label(Dimension dimension) {
    return texts.text("complaintfigures.by." + dimension);
  }

  public String label(Dimension dimension, @Nullable String code) {
    if (code == null) {
      return texts.text("complaintfigures.none");
    }
    return switch (dimension) {
      case PRODUCT, ISSUE, MONTH -> code;
      case CATEGORY -> dictionaries.label(Dictionaries.CATEGORY, code);
      case CAUSE -> dictionaries.label(Dictionaries.CAUSE, code);
      case CHANNEL -> texts.text("procedure.channel." + code);
      case PROCEDURE -> procedures.byCode(code).label();
      case CLASS -> caseClass(code);
      case SEVERITY -> policies.outcomeLabel("complaint-severity", code);
      case RESULT -> texts.text("complaint.result." + code);
      case UNIT -> units.names().getOrDefault(Long.valueOf(code), code);
    };
  }

  /** A class by its procedure, since each has its own. */
  private String caseClass(String code) {
    var slash = code.indexOf('/');
    var procedure = procedures.byCode(code.substring(0, slash));
    var own = code.substring(slash + 1);
    return procedure.label()
        + " · "
        + procedure.caseClass(own).map(Procedure.CaseClass::label).orElse(own);
  }
}

package io.keheng.complaint;

import io.keheng.procedure.Act;

/** Something was done in a case; told within the transaction of the act. */
public record CaseActed(long caseId, long actId, Act act) {}

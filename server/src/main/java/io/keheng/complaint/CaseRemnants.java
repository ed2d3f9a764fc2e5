package io.keheng.complaint;

/** What a module above keeps of a case, which goes when the case is no longer kept. */
public interface CaseRemnants {

  /** Removes it in the caller's transaction. */
  void remove(long caseId);
}

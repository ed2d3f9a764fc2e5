package io.keheng.evidence;

/** A bean of it looks at each file for what harms, before it is kept. */
public interface Scanner {

  /**
   * @return false for a file that must not be kept
   */
  boolean clean(byte[] content);
}

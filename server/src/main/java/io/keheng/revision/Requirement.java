package io.keheng.revision;

import java.util.List;

/**
 * What the authority table asks for before a revision is approved.
 *
 * @param code DEPARTMENT, HEAD_OFFICE, JOINT, SUPERIOR_DOCUMENT, CORRECTION or REHEARSED
 * @param label in the language of who asks
 * @param rules ids of the rules that ask for it
 * @param by what meets it, such as the names of those who approved
 */
record Requirement(String code, String label, List<String> rules, boolean met, List<String> by) {

  static final String DEPARTMENT = "DEPARTMENT";
  static final String HEAD_OFFICE = "HEAD_OFFICE";
  static final String JOINT = "JOINT";
  static final String SUPERIOR_DOCUMENT = "SUPERIOR_DOCUMENT";
  static final String CORRECTION = "CORRECTION";
  static final String REHEARSED = "REHEARSED";
}

package io.keheng.lake;

import java.util.Map;

/** Makes engines of one kind; found as a service, on the class path or in a folder of a part. */
public interface LakeEngines {

  /** The name by which configuration chooses it, such as {@code spark}. */
  String name();

  /**
   * An engine by its settings; nothing is reached for before a session is opened.
   *
   * @throws IllegalArgumentException when a setting is missing or makes no sense
   */
  LakeEngine engine(Map<String, String> settings);
}

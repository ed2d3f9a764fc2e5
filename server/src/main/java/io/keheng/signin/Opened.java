package io.keheng.signin;

import java.io.Serializable;

/**
 * What is remembered of the opening of a session.
 *
 * @param handle names the session to its owner without telling its id
 * @param whole false while the second factor is still owed
 */
record Opened(String handle, Way way, String browser, String address, boolean whole)
    implements Serializable {

  static final String ATTRIBUTE = "keheng.opened";
}

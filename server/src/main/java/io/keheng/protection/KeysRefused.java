package io.keheng.protection;

/** The keys do not fit the data, so Keheng does not start; told without a stack trace. */
final class KeysRefused extends RuntimeException {

  private final String key;
  private final String folder;

  KeysRefused(String key, String folder) {
    super(key);
    this.key = key;
    this.folder = folder;
  }

  String key() {
    return key;
  }

  String folder() {
    return folder;
  }
}

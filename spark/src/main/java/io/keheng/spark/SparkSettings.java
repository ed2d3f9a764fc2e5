package io.keheng.spark;

import java.net.URI;
import java.time.Duration;

/**
 * How Spark is reached.
 *
 * @param endpoint such as {@code sc://spark.bank:15002}; parameters such as {@code ;use_ssl=true;
 *     token=…} as Spark Connect defines them
 * @param answerWithin the longest that a connection or an answer to a short question may take
 * @param returnWithin the longest that a server which went away is waited for
 * @param statementWithin the longest that one statement may run
 */
record SparkSettings(
    URI endpoint, Duration answerWithin, Duration returnWithin, Duration statementWithin) {

  private static final int PORT = 15002;

  String host() {
    return endpoint.getHost();
  }

  int port() {
    return endpoint.getPort() < 0 ? PORT : endpoint.getPort();
  }

  /** The endpoint as it may be shown: without a token. */
  String shown() {
    return "sc://" + host() + ":" + port();
  }
}

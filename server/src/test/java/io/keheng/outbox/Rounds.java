package io.keheng.outbox;

import org.springframework.boot.test.context.TestComponent;

/** The worker of the queue, for tests: a round when they say so. */
@TestComponent
public class Rounds {

  private final Postman postman;

  Rounds(Postman postman) {
    this.postman = postman;
  }

  public void round() {
    postman.round();
  }
}

package io.keheng;

import io.keheng.shared.BatchWindow;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Starts Keheng: the workbench without arguments, one command of the batch window with them. */
@SpringBootApplication
public class Keheng {

  static void main(String[] args) {
    if (BatchWindow.asks(args)) {
      System.exit(BatchWindow.run(Keheng.class, args));
    }
    SpringApplication.run(Keheng.class, args);
  }
}

package io.keheng;

import java.util.Locale;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.i18n.LocaleContextHolder;

/** Starts Keheng: the workbench without arguments, one command of the batch window with them. */
@SpringBootApplication
public class Keheng {

  static void main(String[] args) {
    LocaleContextHolder.setDefaultLocale(Locale.SIMPLIFIED_CHINESE);
    if (BatchWindow.asks(args)) {
      System.exit(BatchWindow.run(Keheng.class, args));
    }
    SpringApplication.run(Keheng.class, args);
  }
}

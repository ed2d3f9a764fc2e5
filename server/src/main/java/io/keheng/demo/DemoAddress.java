package io.keheng.demo;

import java.net.InetAddress;
import org.springframework.boot.web.server.ConfigurableWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.stereotype.Component;

/** Its people sign in without a password, so nobody but this machine may reach it. */
@Component
class DemoAddress implements WebServerFactoryCustomizer<ConfigurableWebServerFactory> {

  private final DemoSwitch demo;

  DemoAddress(DemoSwitch demo) {
    this.demo = demo;
  }

  @Override
  public void customize(ConfigurableWebServerFactory factory) {
    if (demo.isOn()) {
      factory.setAddress(InetAddress.getLoopbackAddress());
    }
  }
}

package io.keheng.demo;

import io.keheng.shared.Permit;
import io.keheng.shared.Refusal;
import io.keheng.signin.Sessions;
import io.keheng.signin.Way;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
class DemoController {

  record Startup(boolean ready, boolean demo, List<DemoSteps.Step> steps) {}

  record SignIn(long staffId) {}

  private final DemoSwitch demo;
  private final DemoBank bank;
  private final DemoPeople people;
  private final Sessions sessions;

  DemoController(DemoSwitch demo, DemoBank bank, DemoPeople people, Sessions sessions) {
    this.demo = demo;
    this.bank = bank;
    this.people = people;
    this.sessions = sessions;
  }

  @Permit.Public
  @GetMapping("/api/startup")
  Startup startup() {
    return new Startup(!bank.isMaking(), demo.isOn(), bank.steps());
  }

  @Permit.Public
  @GetMapping("/api/demo/people")
  List<DemoPeople.Person> people() {
    requireOn();
    return people.shown();
  }

  /** Signs one of the demonstration bank's people in, without a password. */
  @Permit.Public
  @PostMapping("/api/demo/session")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void signIn(@RequestBody SignIn body, HttpServletRequest request, HttpServletResponse response) {
    requireOn();
    if (!people.has(body.staffId())) {
      throw Refusal.notFound();
    }
    sessions.open(body.staffId(), Way.DEMONSTRATION, true, request, response);
  }

  private void requireOn() {
    if (!demo.isOn()) {
      throw Refusal.notFound();
    }
  }
}

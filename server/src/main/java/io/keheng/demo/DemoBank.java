package io.keheng.demo;

import io.keheng.checkrun.CheckRuns;
import io.keheng.classification.Classifications;
import io.keheng.demodata.DemoFiles;
import io.keheng.demodata.DemoPlan;
import io.keheng.demodata.DemoTree;
import io.keheng.feed.Imports;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.util.FileSystemUtils;

/**
 * Makes the demonstration bank in the background after the first start, through the verbs that
 * everybody uses; each step may be run again, so a start after a crash goes on.
 */
@Component
class DemoBank {

  private static final Logger log = LoggerFactory.getLogger(DemoBank.class);
  private static final int PERCENT = 100;

  private final DemoSwitch demo;
  private final DemoOrganisation organisation;
  private final Imports imports;
  private final Classifications classifications;
  private final CheckRuns checks;
  private final DemoComplaints complaints;
  private final Path home;
  private final int customers;
  private final DemoSteps steps = new DemoSteps();
  private final DemoPlan plan = DemoPlan.read();
  private final Thread maker = Thread.ofPlatform().name("demo-bank").daemon().unstarted(this::run);
  private volatile boolean making;

  DemoBank(
      DemoSwitch demo,
      DemoOrganisation organisation,
      Imports imports,
      Classifications classifications,
      CheckRuns checks,
      DemoComplaints complaints,
      @Value("${keheng.home}") Path home,
      @Value("${keheng.demo.customers}") int customers) {
    this.demo = demo;
    this.organisation = organisation;
    this.imports = imports;
    this.classifications = classifications;
    this.checks = checks;
    this.complaints = complaints;
    this.home = home.toAbsolutePath().normalize();
    this.customers = customers;
    this.making = demo.isOn() && !demo.isMade();
  }

  boolean isMaking() {
    return making;
  }

  List<DemoSteps.Step> steps() {
    return steps.all();
  }

  @EventListener(ApplicationReadyEvent.class)
  void start() {
    if (making) {
      maker.start();
    }
  }

  /** Waits until the bank is made, or could not be. */
  void await() throws InterruptedException {
    maker.join();
  }

  private void run() {
    var begun = System.nanoTime();
    try {
      make();
      demo.made();
      log.info(
          "演示银行已建成 The demonstration bank is ready, {} s",
          (System.nanoTime() - begun) / 1_000_000_000);
    } catch (IOException | RuntimeException e) {
      log.error(
          "演示银行未能建成，下次启动时继续 The demonstration bank is not complete; the next start goes on", e);
    } finally {
      making = false;
    }
  }

  private void make() throws IOException {
    var tree = new DemoTree(plan);
    steps.plan("organisation", tree.units.size());
    steps.plan("staff", tree.people.size());
    steps.plan("files", customers);
    steps.plan("import", PERCENT);
    steps.plan("classification", 1);
    steps.plan("check", 1);
    steps.plan("complaints", complaints.cases());
    var count = 0;
    for (var unit : tree.units) {
      organisation.open(unit, plan.founded());
      steps.at("organisation", ++count);
    }
    count = 0;
    for (var person : tree.people) {
      organisation.hire(person, plan.founded());
      steps.at("staff", ++count);
    }
    load(tree);
    classifications.classify(plan.to(), null);
    steps.at("classification", 1);
    check();
    complain();
  }

  private void complain() {
    var begun = System.nanoTime();
    complaints.make(led -> steps.at("complaints", led));
    log.info("演示银行 Demonstration bank: complaints, {} ms", (System.nanoTime() - begun) / 1_000_000);
  }

  private void check() {
    var begun = System.nanoTime();
    var run = checks.check();
    steps.at("check", 1);
    log.info(
        "演示银行 Demonstration bank: {} findings about {} customers, {} ms",
        run.found(),
        run.done(),
        (System.nanoTime() - begun) / 1_000_000);
  }

  private void load(DemoTree tree) throws IOException {
    var folder = Files.createTempDirectory(Files.createDirectories(home.resolve("tmp")), "demo");
    try {
      new DemoFiles(plan, tree).write(folder, customers, done -> steps.at("files", done));
      steps.at("files", customers);
      imported(folder);
      steps.at("import", PERCENT);
    } finally {
      FileSystemUtils.deleteRecursively(folder);
    }
  }

  private void imported(Path folder) {
    var result = imports.run("keheng", folder, false, step -> steps.at("import", step.percent()));
    log.info("演示银行 Demonstration bank: import {}", result.state());
    if (result.problem() != null) {
      throw new IllegalStateException(String.valueOf(result.problem()));
    }
  }
}

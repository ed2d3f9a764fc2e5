package io.keheng.load;

import io.keheng.customer.Customers;
import io.keheng.lake.feed.Entity;
import io.keheng.lake.feed.FeedStage;
import io.keheng.lake.feed.StagedFile;
import io.keheng.ledger.CreditRelationQueries;
import io.keheng.ledger.EntityRepository;
import io.keheng.ledger.EntityRepository.Merged;
import io.keheng.ledger.NumberRepository;
import io.keheng.load.FileOutcome.State;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.stereotype.Component;

/** Takes one staged file of customers, accounts, holders, loans, cards, orders or rates. */
@Component
class EntityIntake {

  private final CustomerIntake customerIntake;
  private final EntityRepository repository;
  private final NumberRepository numbers;
  private final CreditRelationQueries relations;
  private final Customers customers;
  private final ReasonWording wording;

  EntityIntake(
      CustomerIntake customerIntake,
      EntityRepository repository,
      NumberRepository numbers,
      CreditRelationQueries relations,
      Customers customers,
      ReasonWording wording) {
    this.customerIntake = customerIntake;
    this.repository = repository;
    this.numbers = numbers;
    this.relations = relations;
    this.customers = customers;
    this.wording = wording;
  }

  /** Tells the stage which customers and accounts there are already. */
  void tellKnown(FeedStage stage, Path work) {
    var known = temporary(work, "known");
    repository.customerNumbers(known);
    stage.knowCustomers(known);
    stage.knowAccounts(numbers.accounts(0));
  }

  /** Takes the file; part of the caller's transaction, which a dry run rolls back. */
  FileOutcome take(FeedStage stage, StagedFile staged, ImportOrder order, Path work) {
    staged.rejectOrphans();
    var merged = merge(staged, order);
    staged.makeKnown();
    if (staged.file().entity() == Entity.ACCOUNTS) {
      stage.knowAccounts(numbers.accounts(stage.lastAccount()));
    }
    follow(staged.file().entity());
    var report = staged.report();
    var accepted = report.accepted().rows();
    var lookup = report.entity() == Entity.LOOKUP;
    return new FileOutcome(
        report.file(),
        report.entity(),
        order.dryRun() ? State.CHECKED : State.COMMITTED,
        report.read().rows(),
        accepted,
        merged.added(),
        merged.changed(),
        lookup ? 0 : accepted - merged.added() - merged.changed(),
        report.rejected(),
        report.rejections(),
        report.read(),
        report.stated(),
        0,
        java.util.List.of(),
        rejects(staged, order, report.rejected(), work),
        null);
  }

  private Merged merge(StagedFile staged, ImportOrder order) {
    return switch (staged.file().entity()) {
      case LOOKUP, TRANSACTIONS, COMPLAINTS -> new Merged(0, 0);
      case CUSTOMERS -> customerIntake.take(staged, order.template());
      case RATES, ACCOUNTS, HOLDERS, LOANS, CARDS, ORDERS -> repository.merge(staged);
    };
  }

  /** What the relationship with the customer follows from (S02-01, S02-02). */
  private void follow(Entity entity) {
    if (entity == Entity.HOLDERS) {
      customers.settlementOpened(relations.settlementOpenings());
    } else if (entity == Entity.LOANS) {
      var borrowers = relations.borrowers();
      customers.credit(
          borrowers.getOrDefault(true, java.util.List.of()),
          borrowers.getOrDefault(false, java.util.List.of()));
    }
  }

  @org.jspecify.annotations.Nullable
  String rejects(StagedFile staged, ImportOrder order, long rejected, Path work) {
    if (rejected == 0) {
      return null;
    }
    var target = order.rejectsOf(staged.file().name());
    staged.writeRejects(target, wording.current(), work);
    return target.getFileName().toString();
  }

  static Path temporary(Path work, String name) {
    try {
      return Files.createTempFile(work, name, ".csv");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

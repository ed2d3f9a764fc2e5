package io.keheng.load;

import io.keheng.lake.feed.FeedDelivery;
import io.keheng.lake.feed.FeedStage;
import io.keheng.ledger.BalanceQueries;
import io.keheng.ledger.EntityRepository;
import java.nio.file.Path;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** What every pass over a delivery works with. */
@Component
class ImportPassFactory {

  private final EntityIntake entities;
  private final TransactionIntake transactions;
  private final EntityRepository repository;
  private final BalanceQueries balances;
  private final LoadRepository loads;
  private final TransactionOperations transaction;

  ImportPassFactory(
      EntityIntake entities,
      TransactionIntake transactions,
      EntityRepository repository,
      BalanceQueries balances,
      LoadRepository loads,
      TransactionOperations transaction) {
    this.entities = entities;
    this.transactions = transactions;
    this.repository = repository;
    this.balances = balances;
    this.loads = loads;
    this.transaction = transaction;
  }

  ImportPass pass(
      ImportOrder order, FeedDelivery delivery, FeedStage stage, Progress progress, Path work) {
    return new ImportPass(this, order, delivery, stage, progress, work);
  }

  EntityIntake entities() {
    return entities;
  }

  TransactionIntake transactions() {
    return transactions;
  }

  LoadRepository loads() {
    return loads;
  }

  TransactionOperations transaction() {
    return transaction;
  }

  /** Brings the balances of the accounts up to the lake's last transactions. */
  void refreshBalances(Path work) {
    var csv = EntityIntake.temporary(work, "balances");
    balances.write(csv);
    transaction.executeWithoutResult(status -> repository.balances(csv));
  }
}

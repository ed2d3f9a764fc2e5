package io.keheng.customerfile;

import org.springframework.beans.factory.InitializingBean;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Seals, before the application opens its doors, what a version that kept protected values in clear
 * left behind; then the clear values are gone.
 */
@Component
public class Unsealed implements InitializingBean {

  private final UnsealedQueries queries;
  private final TransactionTemplate transaction;

  Unsealed(UnsealedQueries queries, TransactionTemplate transaction) {
    this.queries = queries;
    this.transaction = transaction;
  }

  @Override
  public void afterPropertiesSet() {
    if (!queries.any()) {
      return;
    }
    while (Boolean.TRUE.equals(transaction.execute(status -> queries.sealSome() > 0))) {
      continue;
    }
    transaction.executeWithoutResult(status -> queries.forget());
  }
}

package io.keheng.backup;

import io.keheng.shared.Parameters;

/**
 * When backups are taken and how many are kept (S12-22).
 *
 * @param cron of Spring's form, in the bank's time
 * @param keep newest backups that stay
 */
record BackupPlan(String cron, int keep) {

  static BackupPlan read() {
    return Parameters.read("backup", BackupPlan.class);
  }
}

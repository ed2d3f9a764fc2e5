package io.keheng.backup;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Objects;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * When backups are taken and how many are kept (S12-22).
 *
 * @param cron of Spring's form, in the bank's time
 * @param keep newest backups that stay
 */
record BackupPlan(String cron, int keep) {

  static BackupPlan read() {
    try (var in =
        Objects.requireNonNull(
            BackupPlan.class.getResourceAsStream("/measures/parameters/backup.yaml"))) {
      var plan = YAMLMapper.shared().readTree(in);
      return new BackupPlan(plan.get("cron").asString(), plan.get("keep").asInt());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

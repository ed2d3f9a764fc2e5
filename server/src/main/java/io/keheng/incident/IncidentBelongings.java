package io.keheng.incident;

import io.keheng.merging.OwnedTable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Incidents that touched a customer, for a merge. */
@Configuration(proxyBeanMethods = false)
class IncidentBelongings {

  @Bean
  OwnedTable ownedIncidents() {
    return OwnedTable.named("INCIDENT", "incident.affected", "incident_id");
  }
}

package io.keheng.customerfile;

import io.keheng.information.CustomerField;
import io.keheng.protection.SealedColumns;
import java.util.stream.Stream;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Tells which columns of a customer are sealed. */
@Configuration(proxyBeanMethods = false)
class CustomerProtection {

  @Bean
  SealedColumns customerColumnsSealed() {
    return new SealedColumns(
        "customer.customer",
        "id",
        Stream.of(CustomerField.values())
            .filter(CustomerField::isProtected)
            .map(CustomerField::column)
            .toList());
  }
}

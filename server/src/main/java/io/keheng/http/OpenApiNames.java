package io.keheng.http;

import org.springdoc.core.customizers.GlobalOperationCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Names each operation of the OpenAPI document by its controller and method. Left to itself the
 * library numbers methods of one name in the order in which reflection finds them, which differs
 * from one virtual machine to the next.
 */
@Configuration(proxyBeanMethods = false)
class OpenApiNames {

  @Bean
  GlobalOperationCustomizer operationNames() {
    return (operation, handler) -> {
      var controller = handler.getBeanType().getSimpleName().replaceFirst("Controller$", "");
      operation.setOperationId(controller + "." + handler.getMethod().getName());
      return operation;
    };
  }
}

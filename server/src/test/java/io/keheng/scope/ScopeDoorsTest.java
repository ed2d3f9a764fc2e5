package io.keheng.scope;

import static org.assertj.core.api.Assertions.assertThat;

import io.keheng.KehengTest;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * A new endpoint says what it has to do with the scope before it is served; ScopeProofTest then
 * proves it.
 */
@KehengTest
class ScopeDoorsTest {

  @Autowired
  @Qualifier("requestMappingHandlerMapping")
  RequestMappingHandlerMapping mapping;

  @Test
  void everyEndpointSaysWhatItHasToDoWithTheScope() {
    var doors = Doors.read();
    var served = Doors.served(mapping).keySet();
    var unknown = new TreeSet<>(served);
    unknown.removeAll(doors.known());
    assertThat(unknown)
        .as("name these in server/src/test/resources/doors/<module>.yaml: hidden, unmoved or free")
        .isEmpty();
  }
}

package io.keheng.customer;

import static org.assertj.core.api.Assertions.assertThat;

import io.keheng.KehengTest;
import io.keheng.information.CustomerField;
import io.keheng.protection.FieldRegister;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The fields of a customer and the register of data classes say the same. */
@KehengTest
class CustomerMasksTest {

  @Autowired FieldRegister register;

  @Test
  void masksAreThoseOfTheRegister() {
    var texts = Stream.of(CustomerField.values()).filter(field -> field.mask() != null);
    assertThat(texts)
        .isNotEmpty()
        .allMatch(field -> register.mask(field.sealedAs()) == field.mask());
    var sealed =
        register.tables().stream()
            .filter(table -> table.name().equals("customer.customer"))
            .flatMap(table -> table.fields().stream())
            .filter(field -> field.protection() == FieldRegister.Protection.SEALED)
            .map(FieldRegister.Field::column);
    assertThat(sealed)
        .containsExactlyInAnyOrderElementsOf(
            Stream.of(CustomerField.values())
                .filter(CustomerField::isProtected)
                .map(CustomerField::sealedAs)
                .toList());
  }
}

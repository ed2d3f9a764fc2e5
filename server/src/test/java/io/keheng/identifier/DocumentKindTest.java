package io.keheng.identifier;

import static org.assertj.core.api.Assertions.assertThat;

import io.keheng.Rule;
import io.keheng.identifier.Checked.Facts;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DocumentKindTest {

  @Test
  void readsBirthSexAndRegionFromAnIdentityNumber() {
    var checked = DocumentKind.RESIDENT_ID.check("number", " 11010519491231002x ");
    assertThat(checked.value()).isEqualTo("11010519491231002X");
    assertThat(checked.holds()).isTrue();
    assertThat(checked.facts())
        .isEqualTo(new Facts(LocalDate.of(1949, 12, 31), Sex.FEMALE, "110105", "朝阳区"));
  }

  @Test
  void makesTheOldFifteenDigitsTheSamePersonAsTheEighteen() {
    assertThat(DocumentKind.RESIDENT_ID.check("number", "110105491231002").value())
        .isEqualTo("11010519491231002X");
  }

  @ParameterizedTest
  @CsvSource({
    "RESIDENT_ID, 11010519491231002, identifier.resident.form",
    "RESIDENT_ID, 110105194912310021, identifier.check",
    "RESIDENT_ID, 110105194902310018, identifier.resident.date",
    "RESIDENT_ID, 999999199001010016, identifier.resident.region",
    "HMT_RESIDENCE, 11010519491231002X, identifier.hmt-residence",
    "PASSPORT, E1, identifier.passport",
    "HK_MACAO_PERMIT, X12345678, identifier.hk-macao",
    "TAIWAN_PERMIT, 1234567, identifier.taiwan",
    "FOREIGN_PERMANENT, 8123, identifier.permanent",
    "CREDIT_CODE, 91350100M000100I43, identifier.credit-code",
    "CREDIT_CODE, 91350100M000100Y44, identifier.check",
    "OTHER, ??, identifier.other"
  })
  void saysWhatIsWrongAndInWhichField(DocumentKind kind, String number, String key) {
    var violations = kind.check("identity.number", number).violations();
    assertThat(violations).hasSize(1);
    assertThat(violations.getFirst().field()).isEqualTo("identity.number");
    assertThat(violations.getFirst().key()).isEqualTo(key);
  }

  @ParameterizedTest
  @CsvSource({
    "PASSPORT, E12345678",
    "PASSPORT, G1234567",
    "HK_MACAO_PERMIT, H12345678",
    "TAIWAN_PERMIT, 12345678",
    "FOREIGN_PERMANENT, CHN110077091301",
    "CREDIT_CODE, 91350100m000100y43"
  })
  void acceptsWhatIsRight(DocumentKind kind, String number) {
    assertThat(kind.check("number", number).holds()).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "110103, 2005-05-05, true, 0",
    "110103, 2015-05-05, false, 0",
    "110221, 1970-01-01, true, 1",
    "110221, 2005-01-01, false, 0",
    "110112, 1990-01-01, true, 0",
    "659012, 1990-01-01, true, 1"
  })
  @Rule("S12-06")
  void asksTheRegionCodeThatWasValidAtBirth(
      String region, LocalDate born, boolean holds, int warnings) {
    var digits = region + born.toString().replace("-", "") + "001";
    var checked = DocumentKind.RESIDENT_ID.check("number", digits + CheckDigits.mod11And2(digits));
    assertThat(checked.holds()).isEqualTo(holds);
    assertThat(checked.warnings()).hasSize(warnings);
  }

  @ParameterizedTest
  @CsvSource({
    "13800138000, 13800138000",
    "+86 138-0013-8000, 13800138000",
    "+14155552671, +14155552671"
  })
  void acceptsMobiles(String number, String normal) {
    assertThat(Telephone.checkMobile("mobile", number).value()).isEqualTo(normal);
    assertThat(Telephone.checkMobile("mobile", number).holds()).isTrue();
  }

  @Test
  void tellsAMobileFromAFixedTelephone() {
    assertThat(Telephone.checkMobile("mobile", "010-66666666").holds()).isFalse();
    assertThat(Telephone.checkFixed("phone", "010-66666666").holds()).isTrue();
    assertThat(Telephone.checkFixed("phone", "13800138000").holds()).isFalse();
    assertThat(Telephone.checkMobile("mobile", "12345").holds()).isFalse();
  }
}

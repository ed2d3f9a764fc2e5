package io.keheng.protection;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.NumericChars;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MaskTest {

  @ParameterizedTest
  @CsvSource({
    "MOBILE, 13812341234, 138****1234",
    "TELEPHONE, 010-87655678, 010-****5678",
    "TELEPHONE, 057187655678, 0571****5678",
    "TELEPHONE, 13812341234, 138****1234",
    "TELEPHONE, 87655678, ****5678",
    "IDENTITY_NUMBER, 110101199003071234, 110101********1234",
    "IDENTITY_NUMBER, 110101900307123, 110101*****7123",
    "DOCUMENT, 11010119900307123X, 110101********123X",
    "DOCUMENT, 91330100MA27XL1234, 91330100******1234",
    "DOCUMENT, E12345678, E****5678",
    "PASSPORT, E12345678, E****5678",
    "CREDIT_CODE, 91330100MA27XL1234, 91330100******1234",
    "ACCOUNT, 6222021234567891234, 6222****1234",
    "ACCOUNT, 576, ****6",
    "CARD, 6222021234561234, 6222****1234",
    "EMAIL, zhang@x.cn, z***@x.cn",
    "EMAIL, zhang, ***",
    "ADDRESS, 浙江省杭州市西湖区文三路1号, 浙江省杭州市西湖区***",
    "ADDRESS, 北京市海淀区中关村大街5号, 北京市海淀区***",
    "ADDRESS, 内蒙古自治区呼和浩特市新城区1号, 内蒙古自治区呼和浩特市新城区***",
    "ADDRESS, 杭州市阳光小区3幢, 杭州市***",
    "ADDRESS, 阳光小区3幢, ***",
    "NAME, 王小明, 王*明",
    "NAME, 王明, 王*",
    "NAME, 欧阳小明, 欧**明",
    "AMOUNT, 1234.50, ***",
    "HIDDEN, anything, ***",
  })
  void followsTheCustom(Mask mask, String clear, String masked) {
    assertThat(mask.of(clear)).isEqualTo(masked);
  }

  @Property(tries = 200)
  void hidesAtLeastHalfOfAShortNumberAndNeverAllOfTheRest(
      @ForAll Mask mask,
      @ForAll @NumericChars @AlphaChars @StringLength(min = 2, max = 30) String text) {
    assertThat(mask.of(text)).isNotEqualTo(text).contains("*");
  }
}

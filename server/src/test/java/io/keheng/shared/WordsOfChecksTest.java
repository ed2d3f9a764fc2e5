package io.keheng.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import io.keheng.Client;
import io.keheng.KehengTest;
import io.keheng.Staffs;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What the checks of an entered value say, in the words of Keheng and the language of who asks. */
@KehengTest
class WordsOfChecksTest {

  private static final Map<String, Object> WRONG =
      Map.of(
          "number", "六号",
          "name", "长".repeat(61),
          "unitId", 1,
          "post", " ",
          "email", "nowhere");

  @Autowired Staffs staffs;

  @Test
  void speakChinese() {
    assertThat(words(staffs.with("staff.write")))
        .containsOnly(
            entry("number", "格式不正确：含有不受理的字符，或过长"),
            entry("name", "不能超过 60 个字"),
            entry("post", "请填写"),
            entry("email", "不是有效的电子邮箱地址"),
            entry("on", "请填写"));
  }

  @Test
  void speakEnglish() {
    assertThat(words(staffs.with("staff.write").speaking("en")))
        .containsOnly(
            entry("number", "Not in the right form: a character that is not taken, or too long"),
            entry("name", "At most 60 characters"),
            entry("post", "Please fill in"),
            entry("email", "This is no e-mail address"),
            entry("on", "Please fill in"));
  }

  private static Map<String, String> words(Client client) {
    var answer = client.post("/api/staff", WRONG);
    assertThat(answer.status()).isEqualTo(422);
    return answer
        .json()
        .get("violations")
        .valueStream()
        .collect(
            Collectors.toMap(
                violation -> violation.get("field").asString(),
                violation -> violation.get("message").asString()));
  }
}

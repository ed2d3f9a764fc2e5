package io.keheng.protection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.keheng.KehengTest;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import tools.jackson.databind.json.JsonMapper;

@KehengTest
class VaultTest {

  private static final String MOBILE = "customer.customer.mobile";
  private static final String NUMBER = "13812341234";

  @Autowired Vault vault;
  @Autowired KeyCheckRepository checks;
  @Autowired Clock clock;
  @Autowired JsonMapper json;

  @Value("${keheng.keys.folder}")
  Path folder;

  @Test
  void aSealedValueOpensOnlyInItsPlace() {
    var sealed = vault.seal(MOBILE, 7, NUMBER);
    assertThat(vault.open(MOBILE, 7, sealed)).isEqualTo(NUMBER);
    assertThat(new String(sealed, StandardCharsets.ISO_8859_1)).doesNotContain(NUMBER);
    assertThat(vault.seal(MOBILE, 7, NUMBER)).as("never twice the same").isNotEqualTo(sealed);
    assertThatThrownBy(() -> vault.open(MOBILE, 8, sealed)).hasMessageNotContaining(NUMBER);
    assertThatThrownBy(() -> vault.open("customer.customer.telephone", 7, sealed))
        .isInstanceOf(IllegalStateException.class);
    for (var i = 0; i < sealed.length; i++) {
      var altered = sealed.clone();
      altered[i] ^= 1;
      assertThatThrownBy(() -> vault.open(MOBILE, 7, altered)).as("byte %d", i).isNotNull();
    }
  }

  @Test
  void blindIndexesAreEqualOnlyWithinAColumn() {
    var index = vault.index(MOBILE, NUMBER);
    assertThat(index).hasSize(Vault.INDEX_BYTES).isEqualTo(vault.index(MOBILE, NUMBER));
    assertThat(vault.index("customer.customer.telephone", NUMBER)).isNotEqualTo(index);
    assertThat(vault.index(MOBILE, "13812341235")).isNotEqualTo(index);
    assertThat(vault.tailIndex(MOBILE, NUMBER))
        .isEqualTo(vault.tailIndex(MOBILE, "1234"))
        .isNotEqualTo(vault.index(MOBILE, "1234"));
  }

  record Form(
      @Masked(Mask.MOBILE) ProtectedText mobile, ProtectedText other, ProtectedAmount income) {}

  @Test
  void protectedValuesAreWrittenMaskedAndReadPlain() {
    var form =
        json.readValue(
            """
            {"mobile": "13812341234", "other": "secret", "income": 1200.50}
            """,
            Form.class);
    assertThat(json.readTree(json.writeValueAsString(form)))
        .isEqualTo(
            json.readTree(
                """
                {"mobile": "138****1234", "other": "***", "income": "***"}
                """));
    assertThat(form.toString()).contains("138****1234").doesNotContain("1200", NUMBER, "secret");
    assertThat(form.mobile().clear()).isEqualTo(NUMBER);
    assertThat(form.income().clear()).isEqualByComparingTo(new BigDecimal("1200.5"));
  }

  @Test
  void aMaskSentBackMeansUnchanged() {
    var stored = ProtectedText.of(Mask.MOBILE, NUMBER);
    var sent = json.readValue("\"138****1234\"", ProtectedText.class);
    var other = json.readValue("\"13900001111\"", ProtectedText.class);
    assertThat(ProtectedText.merged(stored, sent)).isEqualTo(stored);
    assertThat(ProtectedText.merged(stored, other)).isEqualTo(other);
    assertThat(ProtectedText.merged(stored, null)).isNull();
    var amount = ProtectedAmount.of(BigDecimal.TEN);
    var masked = json.readValue("\"***\"", ProtectedAmount.class);
    assertThat(ProtectedAmount.merged(amount, masked)).isEqualTo(amount);
    assertThat(ProtectedAmount.merged(null, masked)).isNull();
  }

  @Test
  void keysLieOutsideTheDatabaseForTheirOwnerAlone() throws IOException {
    assertThat(permissions(folder)).isEqualTo("rwx------");
    assertThat(permissions(folder.resolve("master.json"))).isEqualTo("rw-------");
    assertThat(permissions(folder.resolve("keys.json"))).isEqualTo("rw-------");
  }

  @Test
  void otherKeysThanThoseOfTheDataAreRefused(@TempDir Path temp) throws Exception {
    var empty = temp.resolve("empty");
    assertThatThrownBy(() -> keys(empty)).isInstanceOf(KeysRefused.class).hasMessage("keys.lost");
    assertThat(empty).doesNotExist();

    var other = temp.resolve("other");
    new KeyFolder(other).create(Suite.INTERNATIONAL, clock.instant());
    assertThatThrownBy(() -> keys(other)).isInstanceOf(KeysRefused.class).hasMessage("keys.other");

    Files.copy(folder.resolve("keys.json"), temp.resolve("keys.json"));
    Files.copy(other.resolve("master.json"), temp.resolve("master.json"));
    assertThatThrownBy(() -> keys(temp)).isInstanceOf(KeysRefused.class).hasMessage("keys.broken");
  }

  @ParameterizedTest
  @EnumSource(Suite.class)
  void bothSuitesAreReadSideBySide(Suite suite, @TempDir Path temp) throws Exception {
    var here = new KeyFolder(temp.resolve("keys"));
    here.create(suite, clock.instant());
    var before = Vault.sealed(here.read(), MOBILE, 7, NUMBER);
    var other = suite == Suite.NATIONAL ? Suite.INTERNATIONAL : Suite.NATIONAL;
    here.rotate(other, clock.instant());
    var ring = here.read();
    var after = Vault.sealed(ring, MOBILE, 7, NUMBER);
    assertThat(before[0]).isEqualTo(suite.mark());
    assertThat(after[0]).isEqualTo(other.mark());
    for (var sealed : new byte[][] {before, after}) {
      var key = ring.keyOf(sealed);
      assertThat(key).isNotNull();
      assertThat(Vault.opened(key, MOBILE, 7, sealed)).isEqualTo(NUMBER);
      assertThatThrownBy(() -> Vault.opened(key, MOBILE, 8, sealed)).isNotNull();
    }
    var text = NUMBER.getBytes(StandardCharsets.UTF_8);
    assertThat(ring.fingerprint(MOBILE, text))
        .hasSize(32)
        .isEqualTo(here.read().fingerprint(MOBILE, text));
  }

  /** RFC 8998, appendix A.1. */
  @Test
  void sm4IsTheStandardOne() throws Exception {
    var hex = HexFormat.of();
    var sealed =
        "00001234567800000000ABCD"
            + "17F399F08C67D5EE19D0DC9969C4BB7D5FD46FD3756489069157B282BB200735"
            + "D82710CA5C22F0CCFA7CBF93D496AC15A56834CBCF98C397B4024A2691233B8D"
            + "83DE3541E4C2B58177E065A9BF7B62EC";
    var clear =
        new Sm4Gcm(hex.parseHex("0123456789ABCDEFFEDCBA9876543210"))
            .decrypt(
                hex.parseHex(sealed), hex.parseHex("FEEDFACEDEADBEEFFEEDFACEDEADBEEFABADDAD2"));
    assertThat(hex.withUpperCase().formatHex(clear))
        .isEqualTo(
            "AAAAAAAAAAAAAAAABBBBBBBBBBBBBBBBCCCCCCCCCCCCCCCCDDDDDDDDDDDDDDDD"
                + "EEEEEEEEEEEEEEEEFFFFFFFFFFFFFFFFEEEEEEEEEEEEEEEEAAAAAAAAAAAAAAAA");
  }

  private Keys keys(Path path) {
    return new Keys(path, Suite.INTERNATIONAL, checks, clock);
  }

  private static String permissions(Path file) throws IOException {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
  }
}

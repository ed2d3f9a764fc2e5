package io.keheng;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeysAtStartTest {

  @TempDir Path home;

  @Test
  @Rule("S12-19")
  void kehengDoesNotStartWithoutTheKeysOfItsData() throws Exception {
    var keys = home.resolve("keys");
    var apart = home.resolve("apart");
    assertThat(ChildKeheng.run(home, "probe").code()).isZero();
    Files.move(keys, apart);

    var lost = ChildKeheng.run(home, "probe");
    assertThat(lost.code()).isEqualTo(2);
    assertThat(lost.out() + lost.err())
        .contains("密钥目录 " + keys, "The database holds encrypted data", "--keheng.keys.folder")
        .doesNotContain("\tat ");
    assertThat(keys.resolve("master.json")).as("no new keys over lost ones").doesNotExist();
    assertThat(keys.resolve("keys.json")).doesNotExist();

    var found = ChildKeheng.run(home, "probe", "--keheng.keys.folder=" + apart);
    assertThat(found.code()).as(found.err()).isZero();
  }
}

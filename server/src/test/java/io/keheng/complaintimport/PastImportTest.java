package io.keheng.complaintimport;

import static org.assertj.core.api.Assertions.assertThat;

import io.keheng.Client;
import io.keheng.KehengTest;
import io.keheng.SharedData;
import io.keheng.Staffs;
import io.keheng.complaintwatch.ClockWatch;
import io.keheng.identity.ScopeKind;
import io.keheng.identity.UnitKind;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.util.LinkedMultiValueMap;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Complaints of the past come in from files: once, with their days, the wrong rows given back. */
@KehengTest
class PastImportTest {

  private static final String HEAD =
      "number,lodged,accepted,answered,closed,state,channel,product,issue,response,result,timely,"
          + "unit,content\n";

  @Autowired Staffs staffs;
  @Autowired ComplaintsImportCommand command;
  @Autowired ClockWatch watch;
  @TempDir Path folder;

  private Client officer;
  private String tag;

  @BeforeEach
  void signIn() {
    officer = staffs.with("complaint.*");
    tag = "P" + UUID.randomUUID().toString().substring(0, 8);
  }

  private JsonNode run(int code, Path file, String template, String... more) {
    LocaleContextHolder.setLocale(Locale.SIMPLIFIED_CHINESE);
    var out = new StringWriter();
    var line = new CommandLine(command);
    line.setOut(new PrintWriter(out, true));
    var args =
        new java.util.ArrayList<>(
            List.of("--template", template, "--file", file.toString(), "--json"));
    args.addAll(List.of(more));
    assertThat(line.execute(args.toArray(String[]::new))).as(out.toString()).isEqualTo(code);
    return JsonMapper.shared().readTree(out.toString().strip().lines().toList().getLast());
  }

  private Path file(String name, String rows) throws IOException {
    return Files.writeString(folder.resolve(name), (HEAD + rows).replace("#", tag));
  }

  private JsonNode page(String number) {
    var found = officer.get("/api/complaints?q={q}", number).json();
    assertThat(found.get("total").asInt()).as(number).isOne();
    return officer.get("/api/complaints/{id}", found.at("/items/0/id").asLong()).json();
  }

  private static List<String> acts(JsonNode page) {
    return page.get("history")
        .valueStream()
        .map(act -> act.get("act").asString() + " " + act.get("at").asString().substring(0, 10))
        .toList();
  }

  @Test
  void takesTheCasesOfTheCfpbOnce() {
    var real = SharedData.file("cfpb/complaints.csv");
    var first = run(0, real, "cfpb", "--procedure", "us-cfpb");
    assertThat(first.get("rows").asLong()).isEqualTo(2067);
    assertThat(first.get("added").asLong() + first.get("known").asLong()).isEqualTo(2067);
    var again = run(0, real, "cfpb", "--procedure", "us-cfpb");
    assertThat(again.get("added").asLong()).as("the same file again").isZero();
    assertThat(again.get("known").asLong()).isEqualTo(2067);
    var page = page("CFPB-7523056");
    assertThat(page.at("/complaint/procedure").asString()).isEqualTo("us-cfpb");
    assertThat(page.at("/complaint/stage").asString()).isEqualTo("CLOSED");
    assertThat(page.at("/complaint/result").asString()).isEqualTo("REJECTED");
    assertThat(page.at("/clocks/0/amountLabel").asString()).isEqualTo("15 个自然日");
    assertThat(page.at("/clocks/0/dueAt").asString())
        .as("fifteen days after 25 August 2023, in China")
        .startsWith("2023-09-09T16:00");
    assertThat(page.at("/history/2/note").asString()).isEqualTo("文件未提供日期");
  }

  @Test
  void countsTheClocksFromTheDaysOfTheFileAndTellsNobodyOfWhatLapsedThen() throws IOException {
    var file =
        file(
            "past.csv",
            """
            #1,2024-03-01,2024-03-02,2024-03-16,2024-03-20,CLOSED,WEBSITE,贷款,利率,已说明,REJECTED,,,a
            #2,2024-03-01,2024-03-02,2024-03-17,,CLOSED,WEBSITE,贷款,利率,已说明,UPHELD,,,b
            #3,2024-03-01,,,,OPEN,TELEPHONE,贷款,利率,,NONE,,,c
            """);
    var done = run(0, file, "keheng", "--procedure", "us-cfpb");
    assertThat(done.get("added").asLong()).isEqualTo(3);
    var inTime = page(tag + "1");
    assertThat(acts(inTime))
        .containsExactly(
            "LODGED 2024-02-29", "ACCEPTED 2024-03-01", "ANSWERED 2024-03-15", "CLOSED 2024-03-19");
    assertThat(inTime.at("/clocks/0/late").asBoolean()).as("on the fifteenth day").isFalse();
    assertThat(page(tag + "2").at("/clocks/0/late").asBoolean()).as("the day after").isTrue();
    var open = page(tag + "3");
    assertThat(open.at("/complaint/stage").asString()).isEqualTo("REGISTERED");
    assertThat(open.at("/clocks/0/stoppedAt").isNull()).isTrue();
    watch.warn();
    watch.lapse();
    assertThat(acts(page(tag + "3"))).as("not raised").hasSize(1);
  }

  @Test
  void givesTheWrongRowsBackAsTheyCame() throws IOException {
    var wrong =
        """
        #1;2024-02-30;;;;OPEN;WEBSITE;贷款;利率;;NONE;;;错误的日期
        #2;2024-03-01;;;;OPEN;PIGEON;贷款;利率;;NONE;;;没有的渠道
        #3;2024-03-01;;;2024-02-01;CLOSED;WEBSITE;贷款;利率;;NONE;;;先办结
        #4;2024-03-01;;;;OPEN;WEBSITE;贷款;利率;;NONE;;;好
        #4;2024-03-01;;;;OPEN;WEBSITE;贷款;利率;;NONE;;;重复
        #5;2024-03-01;;;;OPEN;WEBSITE;贷款;利率;;NONE;;X9X9;机构
        #6;2024-03-01;;;;OPEN;WEBSITE;贷款;利率;;NONE;;;
        """;
    var gb = Charset.forName("GB18030");
    var text = (HEAD.replace(',', ';') + wrong).replace("#", tag);
    var file = Files.write(folder.resolve("坏行.csv"), text.getBytes(gb));
    var done = run(1, file, "keheng");
    assertThat(done.get("added").asLong()).isOne();
    assertThat(done.get("rejected").asLong()).isEqualTo(6);
    var rejects =
        new String(
            officer.get("/api/complaint-imports/{id}/rejects", done.get("id").asLong()).bytes(),
            gb);
    assertThat(rejects.lines()).hasSize(7);
    assertThat(rejects)
        .startsWith(HEAD.strip().replace(',', ';') + ";reason")
        .contains("先办结;closed：早于开始日期")
        .contains("机构;unit：没有这个机构 X9X9")
        .doesNotContain("好;");
    var changed = text.replace("好", "改");
    var other = Files.write(folder.resolve("改.csv"), changed.getBytes(gb));
    var second = run(1, other, "keheng");
    assertThat(second.get("added").asLong()).as("told otherwise").isZero();
    assertThat(second.get("rejected").asLong()).isEqualTo(7);
    assertThat(page(tag + "4").at("/complaint/content").asString()).isEqualTo("好");
  }

  @Test
  void failsAsAWholeAndSaysWhy() throws IOException {
    var file = file("past.csv", "#1,2024-03-01,,,,OPEN,WEBSITE,贷款,利率,,NONE,,,a\n");
    var line = new CommandLine(command);
    line.setExecutionExceptionHandler((failure, one, parsed) -> 2);
    assertThat(line.execute("--template", "none", "--file", file.toString())).isEqualTo(2);
    assertThat(line.execute("--template", "keheng", "--file", folder + "/absent.csv")).isEqualTo(2);
  }

  @Test
  void isCheckedRowByRowBeforeAnythingIsTaken() {
    var rows =
        """
        #1,2024-03-01,,,,OPEN,WEBSITE,贷款,利率,,NONE,,,好
        #2,2024-03-01,,,2024-02-01,CLOSED,WEBSITE,贷款,利率,,NONE,,,先办结
        #3,2024-03-01,,,,OPEN,PIGEON,贷款,利率,,NONE,,,没有的渠道
        #4,2024-03-01,,,,OPEN,WEBSITE,贷款,利率,,NONE,,X9X9,机构
        """;
    var text = (HEAD + rows).replace("#", tag);
    var bank = staffs.headOffice().id();
    var checked = send(officer, "/check", text, bank);
    assertThat(checked.status()).as(checked.text()).isEqualTo(200);
    assertThat(checked.json().get("rows").asInt()).isEqualTo(4);
    assertThat(checked.json().get("added").asInt()).isOne();
    assertThat(checked.json().get("rejected").asInt()).isEqualTo(3);
    assertThat(checked.json().get("faults"))
        .map(
            fault ->
                fault.get("line").asInt()
                    + " "
                    + fault.get("field").asString()
                    + " "
                    + fault.get("message").asString().replaceAll(" .*", ""))
        .containsExactly("3 办结日期 办结日期：早于开始日期", "4 渠道 渠道：没有这个代码", "5 机构代码 机构代码：没有这个机构");
    var rejects = send(officer, "/check/rejects", text, bank);
    assertThat(rejects.text().lines()).hasSize(4);
    assertThat(rejects.text()).contains("reason", "先办结").doesNotContain("好");
    assertThat(officer.get("/api/complaints?q={q}", tag).json().get("total").asInt())
        .as("nothing was taken")
        .isZero();
    assertThat(send(officer, "", text, bank).json().get("added").asInt()).isOne();
    assertThat(send(officer, "/check", text, bank).json().get("known").asInt()).isOne();
  }

  @Test
  void comesByABrowserForOnesOwnUnits() {
    var branch = staffs.unit(UnitKind.TIER1_BRANCH, staffs.headOffice().id()).id();
    var clerk = staffs.with(ScopeKind.UNIT_AND_BELOW, branch, "complaint.*");
    var row = HEAD + tag + "1,2024-03-01,,,,OPEN,WEBSITE,贷款,利率,,NONE,,,a\n";
    assertThat(send(clerk, row, staffs.headOffice().id()).status()).as("not his").isEqualTo(422);
    var answer = send(clerk, row, branch);
    assertThat(answer.status()).as(answer.text()).isEqualTo(201);
    assertThat(answer.json().get("added").asLong()).isOne();
    assertThat(clerk.get("/api/complaint-imports").json().get("total").asInt()).isOne();
    var other = staffs.unit(UnitKind.TIER1_BRANCH, staffs.headOffice().id()).id();
    var stranger = staffs.with(ScopeKind.UNIT_AND_BELOW, other, "complaint.*");
    assertThat(stranger.get("/api/complaint-imports").json().get("total").asInt()).isZero();
    assertThat(clerk.get("/api/complaint-feeds").json().findValuesAsString("name"))
        .contains("cfpb", "keheng");
  }

  private static Client.Answer send(Client client, String text, long unit) {
    return send(client, "", text, unit);
  }

  private static Client.Answer send(Client client, String door, String text, long unit) {
    var parts = new LinkedMultiValueMap<String, Object>();
    parts.add(
        "file",
        new ByteArrayResource(text.getBytes(StandardCharsets.UTF_8)) {
          @Override
          public String getFilename() {
            return "past.csv";
          }
        });
    parts.add("template", "keheng");
    parts.add("unit", String.valueOf(unit));
    return client.upload("/api/complaint-imports" + door, parts);
  }
}

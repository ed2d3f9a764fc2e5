package io.keheng.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.keheng.Rule;
import io.keheng.Staffs;
import io.keheng.identity.ScopeKind;
import io.keheng.identity.Unit;
import io.keheng.identity.UnitKind;
import io.keheng.procedure.Act;
import io.keheng.procedure.Procedure;
import io.keheng.procedure.Procedures;
import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** Every procedure that there is leads a complaint from its intake to the archive, by its pages. */
@Journey
class ProcedureJourney {

  private static final String[] CLERK = {"complaint.read", "complaint.lodge", "complaint.handle"};

  @Autowired Staffs staffs;
  @Autowired Procedures procedures;

  private Unit receiver;
  private long outlet;
  private Staffs.Person second;
  private Staffs.Person first;
  private Staffs.Person reader;

  @BeforeEach
  void thoseWhoTakePart() {
    receiver = staffs.unit(UnitKind.OUTLET, staffs.headOffice().id());
    second = staffs.person(ScopeKind.OWN_UNIT, receiver.id(), CLERK);
    outlet = staffs.unit(UnitKind.OUTLET, staffs.headOffice().id()).id();
    first = staffs.person(ScopeKind.OWN_UNIT, outlet, CLERK);
    reader = staffs.person(ScopeKind.OWN_UNIT, outlet, CLERK);
  }

  static Stream<String> codes() throws IOException {
    return Stream.of(
            new PathMatchingResourcePatternResolver()
                .getResources("classpath*:measures/procedures/*.yaml"))
        .map(file -> Objects.requireNonNull(file.getFilename()).replace(".yaml", ""))
        .sorted();
  }

  @ParameterizedTest
  @MethodSource("codes")
  @Rule("S10-23")
  @Rule("S10-27")
  @Rule("S10-36")
  @Rule("S10-74")
  @Rule("S10-109")
  @Rule("S33-04")
  void leadsFromIntakeToArchive(String code, Page page) {
    var procedure = procedures.byCode(code);
    if (!procedure.staff()) {
      var form = Map.of("procedure", code, "besides", List.of(), "version", 0);
      staffs.with("complaint.*").put("/api/procedure-assignments/{unit}", form, outlet);
    }
    Steps.signIn(page, first);
    var caseClass = longest(procedure);
    lodges(page, procedure, caseClass);
    procedure.steps().stream()
        .filter(step -> step.must() && step.concerns(caseClass == null ? null : caseClass.code()))
        .filter(step -> step.act() != Act.LODGED && step.act() != Act.DELIVERY_SET)
        .forEach(step -> takes(page, step, caseClass));
    assertThat(Steps.shown(page, "已归档")).isVisible();
  }

  /** The class whose cases take the most steps. */
  private static Procedure.@Nullable CaseClass longest(Procedure procedure) {
    return procedure.classes().stream()
        .max(
            Comparator.comparingLong(
                each ->
                    procedure.steps().stream().filter(step -> step.concerns(each.code())).count()))
        .orElse(null);
  }

  private static void lodges(Page page, Procedure procedure, Procedure.@Nullable CaseClass of) {
    page.navigate("/complaints/new");
    var aside = page.locator("main aside").filter(Steps.has(procedure.source().zh()));
    if (procedure.staff()) {
      page.locator(".el-switch").click();
    }
    assertThat(aside).isVisible();
    write(page, "投诉人姓名", "王投诉");
    write(page, "联系电话", "13912345678");
    write(page, "地址", "人民路一号");
    write(page, "投诉内容", "柜员态度不好，等候两小时");
    write(page, "发生地点", "营业大厅");
    write(page, "合同或账户编号", "HT-001");
    write(page, "诉求", "道歉并改进");
    write(page, "发生时间", "2026-01-05 10:00");
    page.keyboard().press("Enter");
    if (of != null) {
      Steps.choose(page, "类别", of.zh());
    }
    page.getByRole(AriaRole.BUTTON, Steps.named("登记投诉")).click();
    page.waitForURL(Pattern.compile(".*/complaints/\\d+$"));
  }

  private static void write(Page page, String label, String text) {
    page.getByLabel(label, new Page.GetByLabelOptions().setExact(true)).fill(text);
  }

  private void takes(Page page, Procedure.Step step, Procedure.@Nullable CaseClass of) {
    if (step.act() == Act.OPINION_APPROVED || step.act() == Act.REPLY_READ) {
      byAnother(page, step.act());
      return;
    }
    var button = page.locator("header .el-button--primary");
    assertThat(button).hasText(step.zh());
    button.click();
    if (step.act() == Act.MEETING_HELD) {
      meets(page, button);
      return;
    }
    fill(page, step.act(), of);
    Steps.send(page, step.zh());
    assertThat(page.locator(".el-drawer.open")).hasCount(0);
    if (step.act() == Act.HANDED_ON) {
      var address = page.url();
      Steps.changeTo(page, second);
      page.navigate(address);
    }
  }

  /** What another than who handles the case must do. */
  private void byAnother(Page page, Act act) {
    var address = page.url();
    var id = address.substring(address.lastIndexOf('/') + 1);
    var client = act == Act.REPLY_READ ? reader.client() : staffs.with("complaint.*");
    var version = client.get("/api/complaints/{id}", id).json().at("/complaint/version").asLong();
    var answer =
        act == Act.REPLY_READ
            ? client.post(
                "/api/complaints/{id}/acts", Map.of("act", act.name(), "version", version), id)
            : client.post(
                "/api/complaints/{id}/opinion/approval",
                Map.of("approved", true, "version", version),
                id);
    org.assertj.core.api.Assertions.assertThat(answer.status()).as(answer.text()).isEqualTo(204);
    if (act == Act.OPINION_APPROVED) {
      Steps.changeTo(page, first);
    }
    page.navigate(address);
  }

  private void fill(Page page, Act act, Procedure.@Nullable CaseClass of) {
    switch (act) {
      case CLASSIFIED -> Steps.choose(page, "类别", Objects.requireNonNull(of).zh());
      case ACKNOWLEDGED -> Steps.choose(page, "告知方式", "电话");
      case HANDED_ON -> {
        find(page, "接收机构", receiver.name(), AriaRole.TREEITEM);
        Steps.fill(page, "理由", "由该机构办理");
      }
      case PLANNED, REWORK_SET -> {
        find(page, "人员", second.number(), AriaRole.OPTION);
        Steps.fill(page, "期限", "2030-01-31");
        page.keyboard().press("Tab");
        Steps.fill(page, "办理情况", "核实录像后答复");
      }
      case FOUND, OPINION_SIGNED, CALMED, APOLOGISED, PERSUADED, REWORK_DONE, DELIVERED ->
          Steps.fill(page, "办理情况", "经查属实");
      case DECIDED -> {
        Steps.choose(page, "处理结果", "投诉属实");
        Steps.fill(page, "依据", "服务规范第三条");
        Steps.fill(page, "事实与理由", "等候超过规定时限");
      }
      case ANSWERED -> {
        Steps.choose(page, "告知方式", "短信");
        Steps.fill(page, "办理情况", "已向客户致歉");
      }
      case SATISFACTION_ASKED, VISITED -> {
        score(page);
        Steps.fill(page, "办理情况", "客户表示满意");
      }
      default -> {}
    }
  }

  /** A meeting is called and closed by whoever handles the case; each member votes for himself. */
  private void meets(Page page, Locator button) {
    var members =
        IntStream.range(0, 3)
            .mapToObj(each -> staffs.person(ScopeKind.OWN, receiver.id(), CLERK))
            .toList();
    members.forEach(member -> find(page, "成员", member.number(), AriaRole.OPTION));
    page.keyboard().press("Escape");
    Steps.fill(page, "议题与处理意见", "返修并致歉");
    Steps.fill(page, "本行", "80");
    Steps.fill(page, "客户", "20");
    Steps.fill(page, "返修交货日期", "2026-01-12");
    page.keyboard().press("Tab");
    Steps.send(page, "召集会议");
    assertThat(page.locator(".el-drawer.open")).hasCount(0);
    var id = page.url().substring(page.url().lastIndexOf('/') + 1);
    for (var member : members) {
      var voted =
          member
              .client()
              .post("/api/complaints/{id}/meetings/vote", Map.of("vote", "FOR"), id)
              .status();
      org.assertj.core.api.Assertions.assertThat(voted).isEqualTo(204);
    }
    page.reload();
    button.click();
    Steps.fill(page, "会议结论", "一致同意");
    Steps.send(page, "结束会议");
    assertThat(page.locator(".el-drawer.open")).hasCount(0);
  }

  private static void score(Page page) {
    page.getByRole(AriaRole.DIALOG)
        .getByText("5", new Locator.GetByTextOptions().setExact(true))
        .click();
  }

  private static void find(Page page, String label, String text, AriaRole role) {
    var box =
        page.getByRole(AriaRole.DIALOG)
            .getByLabel(label, new Locator.GetByLabelOptions().setExact(true))
            .and(page.getByRole(AriaRole.COMBOBOX));
    box.focus();
    box.pressSequentially(text);
    page.getByRole(role).filter(Steps.has(text)).first().click();
  }
}

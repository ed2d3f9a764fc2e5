package io.keheng.decision;

import java.util.LinkedHashMap;
import java.util.Map;

/** Small models that together use every hit policy and every kind of cell. */
final class HandMade {

  private HandMade() {}

  static String[] of(String... columns) {
    return columns;
  }

  static Map<String, Dmn> models() {
    Map<String, Dmn> models = new LinkedHashMap<>();
    models.put("unique with ranges", unique());
    models.put("unique that overlaps", overlapping());
    models.put("any that contradicts", any());
    models.put("priority", ordered("PRIORITY"));
    models.put("output order", ordered("OUTPUT ORDER"));
    models.put("rule order", ordered("RULE ORDER"));
    models.put("collect", ordered("COLLECT"));
    models.put("first over texts", texts());
    for (String total : of("SUM", "MIN", "MAX", "COUNT")) {
      models.put("collect " + total, total(total));
    }
    models.put("dates", dates());
    models.put("expressions", expressions());
    models.put("chain", chain());
    models.put("chain over a conflict", chainOverConflict());
    models.put("several outcomes", outcomes());
    return models;
  }

  static Dmn base() {
    return Dmn.model()
        .input("存款 余额", "number")
        .input("类别", "string")
        .input("达标", "boolean")
        .input("开户日", "date")
        .input("贷款", "number");
  }

  private static Dmn unique() {
    return base()
        .parameter("门槛", "number", "50000", "第3条")
        .table(
            "等级",
            "UNIQUE",
            of("存款 余额:number", "类别:string:\"A\",\"B\",\"C\""),
            of("等级:string:\"高\",\"中\",\"低\",\"无\""),
            ">= 门槛 | \"A\",\"B\" | \"高\" | S13-01",
            "[10000..门槛) | not(\"C\") | \"中\" | S13-02",
            "< 10000 | - | \"低\" | S13-03",
            "null | null | \"无\" | S13-04",
            "]10000..20000.5[ | \"C\" | \"低\" | S13-05");
  }

  static Dmn overlapping() {
    return base()
        .table(
            "等级",
            "UNIQUE",
            of("存款 余额:number", "贷款:number"),
            of("等级:string"),
            "> 100 | - | \"甲\" | a",
            "- | > 50 | \"乙\" | b",
            "<= 0 | <= 0 | \"丙\" | c");
  }

  private static Dmn any() {
    return base()
        .table(
            "等级",
            "ANY",
            of("存款 余额:number", "达标:boolean"),
            of("等级:string"),
            "> 100 | - | \"甲\" | a",
            "> 50 | true | \"甲\" | b",
            "- | false | \"乙\" | c",
            "null | not(true) | \"甲\" | d");
  }

  private static Dmn ordered(String policy) {
    return base()
        .table(
            "等级",
            policy,
            of("存款 余额:number", "类别:string"),
            of("等级:string:\"钻石\",\"白金\",\"黄金\""),
            ">= 10 | - | \"黄金\" | g",
            ">= 20, null | - | \"白金\" | p",
            ">= 30 | \"A\" | \"钻石\" | d",
            ">= 40 | - | \"黄金\" | g2");
  }

  private static Dmn texts() {
    return base()
        .table(
            "等级",
            "FIRST",
            of("类别:string"),
            of("等级:string"),
            "\"O'Brien\" | \"it's\" | a",
            "[\"B\"..\"D\") | \"B到D\" | b",
            "> \"张\" | \"later \\\"x\\\"\" | c",
            "!= \"z\" | \"other\" | d",
            "not(null) | \"z\" | e",
            "- | \"none\" | f");
  }

  private static Dmn total(String total) {
    return base()
        .table(
            "分",
            "COLLECT' aggregation='" + total,
            of("存款 余额:number", "达标:boolean"),
            of("分:number"),
            ">= 10 | - | 5 | a",
            ">= 20 | true | 2.5 | b",
            ">= 30 | not(false) | 5 | c",
            "< 0 | - | -1 | d");
  }

  private static Dmn dates() {
    return base()
        .parameter("新规", "date", "date(\"2020-07-01\")", "施行日")
        .table(
            "老户",
            "FIRST",
            of("开户日:date"),
            of("老户:boolean"),
            ">= 新规 | false | a",
            "[date(\"2000-02-29\")..@\"2010-12-31\"] | true | b",
            "date(\"1999-12-31\"), date(\"2012-01-01\") | true | c",
            "< date(\"2019-01-01\") | false | d");
  }

  private static Dmn expressions() {
    return base()
        .table(
            "等级",
            "FIRST",
            of("存款 余额 - 贷款:number", "存款 余额:number", "if 达标 then 类别 else \"X\":string"),
            of("等级:string"),
            ">= 100 | > 贷款 | - | \"a\" | a",
            "- | - | \"A\", \"X\" | \"b\" | b",
            "< 0 | < 贷款 * 2 | not(\"B\") | \"c\" | c",
            "- | null | - | \"d\" | d");
  }

  private static Dmn chain() {
    return base()
        .parameter("低", "number", "10", "第1条")
        .value("高", "number", "低 * 3")
        .table(
            "价值",
            "FIRST",
            of("存款 余额:number"),
            of("价值:string:\"HIGH\",\"LOW\":\"LOW\""),
            ">= 高 | \"HIGH\" | a",
            "[5..低] | \"LOW\" | b")
        .table(
            "风险", "UNIQUE", of("贷款:number"), of("风险:string"), "> 0 | \"有\" | a", "<= 0 | \"无\" | b")
        .value("净额", "number", "存款 余额 - 贷款")
        .table(
            "服务",
            "PRIORITY",
            of("价值:string", "风险:string", "净额:number"),
            of("服务:string:\"VIP\",\"普通\",\"未定\""),
            "\"HIGH\" | \"无\" | >= 0 | \"VIP\" | a",
            "- | - | null | \"未定\" | b",
            "not(\"HIGH\") | \"有\",\"无\" | - | \"普通\" | c");
  }

  private static Dmn chainOverConflict() {
    return overlapping()
        .table(
            "后",
            "FIRST",
            of("等级:string"),
            of("后:string"),
            "\"甲\" | \"1\" | a",
            "null | \"空\" | b",
            "- | \"2\" | c");
  }

  private static Dmn outcomes() {
    return base()
        .table(
            "等级",
            "RULE ORDER",
            of("存款 余额:number"),
            of("名:string", "分:number"),
            "> 0 | \"x\" | 1 | a",
            "> 10 | \"y\" | 2.50 | b",
            "> 20 | null | 3 | c")
        .table(
            "核",
            "FIRST",
            of("存款 余额:number"),
            of("名:string", "分:number"),
            "> 10 | \"x\" | 1 | a",
            "> 0 | \"y\" | 2.50 | b")
        .table(
            "末",
            "FIRST",
            of("核.名:string", "核.分:number"),
            of("末:string"),
            "\"x\" | - | \"是\" | a",
            "- | > 2 | \"否\" | b");
  }
}

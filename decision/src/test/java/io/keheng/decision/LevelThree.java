package io.keheng.decision;

import static io.keheng.decision.HandMade.of;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * FEEL expressions with the values that the DMN 1.5 standard gives them (the examples of its
 * clauses 10.3.2 and 10.3.4, and others worked out by its rules), and models that use them.
 */
final class LevelThree {

  private LevelThree() {}

  /** Expression and value, as {@code String.valueOf} writes it. */
  static Map<String, String> expressions() {
    Map<String, String> all = new LinkedHashMap<>();
    lists(all);
    texts(all);
    numbers(all);
    dates(all);
    times(all);
    ranges(all);
    types(all);
    return all;
  }

  private static void lists(Map<String, String> all) {
    all.put("count([1, 2, 3])", "3");
    all.put("list contains([1, 2, 3], 2)", "true");
    all.put("min([1, 2, 3])", "1");
    all.put("max([1, 2, 3])", "3");
    all.put("sum([1, 2, 3])", "6");
    all.put("mean([1, 2, 3])", "2");
    all.put("median([8, 2, 5, 3, 4])", "4");
    all.put("all([true, false])", "false");
    all.put("any([true, false])", "true");
    all.put("sublist([4, 5, 6], 1, 2)", "[4, 5]");
    all.put("append([1], 2, 3)", "[1, 2, 3]");
    all.put("concatenate([1, 2], [3])", "[1, 2, 3]");
    all.put("insert before([1, 3], 1, 2)", "[2, 1, 3]");
    all.put("remove([1, 2, 3], 2)", "[1, 3]");
    all.put("reverse([1, 2, 3])", "[3, 2, 1]");
    all.put("index of([1, 2, 3, 2], 2)", "[2, 4]");
    all.put("union([1, 2], [2, 3])", "[1, 2, 3]");
    all.put("distinct values([1, 2, 3, 2, 1])", "[1, 2, 3]");
    all.put("flatten([[1, 2], [[3]], 4])", "[1, 2, 3, 4]");
    all.put("[1, 2, 3, 4][item > 2]", "[3, 4]");
    all.put("[1, 2, 3, 4][-1]", "4");
    all.put("for i in [1, 2, 3] return i * i", "[1, 4, 9]");
    all.put("some x in [1, 2, 3] satisfies x > 2", "true");
    all.put("every x in [1, 2, 3] satisfies x > 2", "false");
    all.put("{a: 1, b: a + 1}.b", "2");
    all.put("[{x: 1, y: 2}, {x: 2, y: 3}][x = 2].y", "[3]");
  }

  private static void texts(Map<String, String> all) {
    all.put("substring(\"foobar\", 3)", "obar");
    all.put("substring(\"foobar\", 3, 3)", "oba");
    all.put("substring(\"foobar\", -2, 1)", "a");
    all.put("string length(\"foo\")", "3");
    all.put("upper case(\"aBc4\")", "ABC4");
    all.put("substring before(\"foobar\", \"bar\")", "foo");
    all.put("substring after(\"foobar\", \"ob\")", "ar");
    all.put("contains(\"foobar\", \"of\")", "false");
    all.put("starts with(\"foobar\", \"fo\")", "true");
    all.put("ends with(\"foobar\", \"r\")", "true");
    all.put("matches(\"foobar\", \"^fo*b\")", "true");
    all.put("replace(\"banana\", \"a\", \"o\")", "bonono");
    all.put("split(\"John Doe\", \"\\\\s\")", "[John, Doe]");
    all.put("\"客\" + \"衡\"", "客衡");
  }

  private static void numbers(Map<String, String> all) {
    all.put("decimal(1/3, 2)", "0.33");
    all.put("floor(-1.5)", "-2");
    all.put("ceiling(-1.5)", "-1");
    all.put("abs(-10)", "10");
    all.put("modulo(-12, 5)", "3");
    all.put("sqrt(16)", "4");
    all.put("odd(5)", "true");
    all.put("even(5)", "false");
    all.put("round half up(5.5, 0)", "6");
    all.put("round down(1.126, 2)", "1.12");
    all.put("2 ** 3", "8");
  }

  private static void dates(Map<String, String> all) {
    all.put("date(\"2012-12-24\") - date(\"2012-12-20\") = duration(\"P4D\")", "true");
    all.put("(date(\"2024-03-01\") - date(\"2024-02-28\")) / duration(\"P1D\")", "2");
    all.put("date(\"2024-02-28\") + duration(\"P2D\") = date(\"2024-03-01\")", "true");
    all.put("date(\"2020-01-15\") + duration(\"P1Y2M\")", "2021-03-15");
    all.put("date(\"2020-01-15\") - duration(\"P3M\")", "2019-10-15");
    all.put(
        "years and months duration(date(\"2011-12-22\"), date(\"2013-08-24\"))"
            + " = duration(\"P1Y8M\")",
        "true");
    all.put("years and months duration(date(\"2011-12-22\"), date(\"2013-08-24\")).months", "8");
    all.put("date(2012, 12, 25)", "2012-12-25");
    all.put("date(\"2012-12-25\").month", "12");
    all.put("date(\"2012-12-25\").weekday", "2");
    all.put("day of year(date(2019, 9, 17))", "260");
    all.put("day of week(date(2019, 9, 17))", "Tuesday");
    all.put("month of year(date(2019, 9, 17))", "September");
    all.put("week of year(date(2019, 9, 17))", "38");
    all.put("@\"2019-09-17\" > date(\"2019-09-16\")", "true");
    all.put("duration(\"P13M\") > duration(\"P1Y\")", "true");
  }

  private static void times(Map<String, String> all) {
    all.put(
        "date and time(\"2012-12-24T23:59:00\") + duration(\"PT1M\")"
            + " = date and time(\"2012-12-25T00:00:00\")",
        "true");
    all.put("date and time(\"2012-12-24T23:59:00\").hour", "23");
    all.put("date(date and time(\"2012-12-25T11:00:00Z\"))", "2012-12-25");
    all.put("time(\"23:59:00\") + duration(\"PT2M\") = time(\"00:01:00\")", "true");
    all.put(
        "date and time(\"2012-12-24T12:00:00\") - date and time(\"2012-12-23T11:00:00\")"
            + " = duration(\"P1DT1H\")",
        "true");
    all.put("duration(\"P1DT2H\").hours", "2");
    all.put("is(date(\"2012-12-25\"), time(\"23:00:50\"))", "false");
  }

  private static void ranges(Map<String, String> all) {
    all.put("\"b\" in [\"a\"..\"c\"]", "true");
    all.put("\"c\" in [\"a\"..\"c\")", "false");
    all.put("date(\"2020-12-31\") in [date(\"2020-01-01\")..date(\"2020-12-31\")]", "true");
    all.put("5 in (> 5, < 3)", "false");
    all.put("5 between 1 and 5", "true");
    all.put("before(1, 10)", "true");
    all.put("after([5..10], [1..5])", "false");
    all.put("meets([1..5], [5..10])", "true");
    all.put("overlaps([1..5], [3..8])", "true");
    all.put("includes([1..10], 5)", "true");
    all.put("during(5, [1..10])", "true");
    all.put("starts(1, [1..5])", "true");
    all.put("coincides([1..5], [1..5])", "true");
  }

  private static void types(Map<String, String> all) {
    all.put("12 instance of number", "true");
    all.put("\"12\" instance of number", "false");
    all.put("date(\"2012-12-25\") instance of date", "true");
    all.put("duration(\"P1D\") instance of days and time duration", "true");
    all.put("[1, 2] instance of list<number>", "true");
    all.put("null instance of string", "false");
    all.put("if null then 1 else 2", "2");
    all.put("null = null", "true");
  }

  /** Tables whose cells and columns use such expressions over facts. */
  static Map<String, Dmn> models() {
    Map<String, Dmn> models = new LinkedHashMap<>();
    models.put("a constant computed by functions", constant());
    models.put("dates computed from a fact", deadlines());
    models.put("lists in cells", lists());
    models.put("kinds of values", kinds());
    models.put("ranges of dates and texts", bounds());
    models.put("a boxed context before a table", context());
    models.put("a table called as a function", called());
    return models;
  }

  private static Dmn constant() {
    return HandMade.base()
        .value("截止", "date", "date(\"2020-01-01\") + duration(\"P6M\")")
        .table(
            "老户",
            "FIRST",
            of("开户日:date", "存款 余额:number"),
            of("老户:string"),
            "< 截止 | > max([1, 10]) * 5 | \"是\" | a",
            ">= date(\"2020-02-29\") + duration(\"P1D\") | - | \"否\" | b",
            "- | - | substring(\"未定者\", 1, 2) | c");
  }

  private static Dmn deadlines() {
    return HandMade.base()
        .table(
            "满年",
            "FIRST",
            of("开户日 + duration(\"P1Y\"):date", "开户日:date"),
            of("满年:string"),
            "> date(\"2021-01-15\") | > date(\"2020-06-30\") | \"新\" | a",
            "- | day of week(?) = \"Saturday\" | \"周六\" | b",
            "- | - | \"老\" | c");
  }

  private static Dmn lists() {
    return HandMade.base()
        .table(
            "档",
            "FIRST",
            of("count([存款 余额, 贷款][item > 10]):number", "类别:string"),
            of("档:number"),
            "> 1 | list contains([\"A\", \"B\"], ?) | sum([存款 余额, 贷款]) | a",
            "1 | - | max(存款 余额, 贷款) | b",
            "- | - | 0 | c");
  }

  private static Dmn kinds() {
    return HandMade.base()
        .table(
            "种",
            "FIRST",
            of("存款 余额 instance of number:boolean", "类别:string"),
            of("种:string"),
            "true | ? instance of string | \"全\" | a",
            "false | - | \"缺\" | b",
            "- | - | \"余\" | c");
  }

  private static Dmn bounds() {
    return HandMade.base()
        .table(
            "段",
            "FIRST",
            of("开户日:date", "类别:string"),
            of("段:string"),
            "[date(\"2020-01-01\")..date(\"2020-12-31\")] | [\"A\"..\"C\") | \"一\" | a",
            "(@\"2019-01-01\"..@\"2020-01-01\") | >= \"B\" | \"二\" | b",
            "< @\"2019-01-01\" | not([\"A\"..\"C\"]) | \"三\" | c",
            "- | - | \"无\" | d");
  }

  private static Dmn context() {
    return HandMade.base()
        .context("客", "合计", "存款 余额 + 贷款", "大", "合计 > 100")
        .table(
            "级",
            "FIRST",
            of("客.大:boolean", "客.合计:number"),
            of("级:string"),
            "true | > 1000 | \"甲\" | a",
            "true | - | \"乙\" | b",
            "- | - | \"丙\" | c");
  }

  private static Dmn called() {
    return HandMade.base()
        .function("折扣", "档", "\"A\"", "0.9", "-", "1")
        .calling("价", "number", "贷款 * 折扣(类别)", "折扣");
  }
}

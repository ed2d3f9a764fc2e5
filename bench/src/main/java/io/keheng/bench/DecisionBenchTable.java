package io.keheng.bench;

/** The table of {@link DecisionBench}: ten rows over a number, a number, a boolean and a text. */
final class DecisionBenchTable {

  static final String XML =
      """
      <definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" id="bench" name="bench"
          namespace="urn:keheng:bench">
        <inputData id="i1" name="deposit"><variable name="deposit" typeRef="number"/></inputData>
        <inputData id="i2" name="loan"><variable name="loan" typeRef="number"/></inputData>
        <inputData id="i3" name="salaried"><variable name="salaried" typeRef="boolean"/></inputData>
        <inputData id="i4" name="kind"><variable name="kind" typeRef="string"/></inputData>
        <decision id="d" name="grade">
          <variable name="grade" typeRef="string"/>
          <informationRequirement><requiredInput href="#i1"/></informationRequirement>
          <informationRequirement><requiredInput href="#i2"/></informationRequirement>
          <informationRequirement><requiredInput href="#i3"/></informationRequirement>
          <informationRequirement><requiredInput href="#i4"/></informationRequirement>
          <decisionTable hitPolicy="FIRST">
            <input><inputExpression typeRef="number"><text>deposit</text></inputExpression></input>
            <input><inputExpression typeRef="number"><text>loan</text></inputExpression></input>
            <input><inputExpression typeRef="boolean"><text>salaried</text></inputExpression></input>
            <input><inputExpression typeRef="string"><text>kind</text></inputExpression></input>
            <output typeRef="string"/>
      %s    </decisionTable>
        </decision>
      </definitions>
      """
          .formatted(
              String.join(
                  "",
                  row(">= 500000", "-", "-", "\"A\",\"B\"", "\"diamond\""),
                  row(">= 500000", "< 100000", "true", "-", "\"platinum\""),
                  row("[300000..500000)", "-", "true", "not(\"D\")", "\"platinum\""),
                  row("[300000..500000)", "<= 200000", "-", "\"A\"", "\"gold\""),
                  row("[200000..300000)", "-", "true", "-", "\"gold\""),
                  row(">= 200000", "> 300000", "false", "-", "\"review\""),
                  row("[100000..200000)", "-", "-", "\"A\",\"B\",\"C\"", "\"silver\""),
                  row("[50000..100000)", "< 50000", "-", "-", "\"silver\""),
                  row("null", "-", "-", "-", "\"unknown\""),
                  row("-", "-", "-", "not(null)", "\"plain\"")));

  private DecisionBenchTable() {}

  private static String row(String... cells) {
    StringBuilder row = new StringBuilder("      <rule>");
    for (int i = 0; i < cells.length; i++) {
      String tag = i < cells.length - 1 ? "inputEntry" : "outputEntry";
      String text = cells[i].replace("<", "&lt;").replace(">", "&gt;");
      row.append("<%s><text>%s</text></%s>".formatted(tag, text, tag));
    }
    return row.append("</rule>\n").toString();
  }
}

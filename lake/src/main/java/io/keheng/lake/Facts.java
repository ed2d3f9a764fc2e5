package io.keheng.lake;

import io.keheng.lake.Fact.Type;
import java.util.List;

/** The metrics by name; definitions in docs/domain/metrics.md. */
final class Facts {

  static final List<Fact> ALL =
      List.of(
          text("kind", "客户类别", "customer kind", false),
          text("bookCurrency", "记账币种", "book currency", false),
          text("riskTolerance", "风险承受能力", "risk tolerance", true),
          new Fact("age", Type.NUMBER, "years", true, "年龄", "age"),
          new Fact("tenureMonths", Type.NUMBER, "months", true, "客户年限(月)", "tenure"),
          money("savingsAverage12m", "近十二个月储蓄月均余额", "savings, average of 12 monthly averages"),
          money("savingsBalance", "储蓄余额", "savings balance"),
          money("currentBalance", "活期余额", "current balance"),
          money("termBalance", "定期余额", "term balance"),
          money("settlementBalance", "结算账户余额", "settlement balance"),
          money("investmentBalance", "投资理财余额", "investment balance"),
          money("depositBalance", "存款余额", "deposit balance"),
          money("assetBalance", "金融资产余额", "asset balance"),
          money("foreignBalance", "外币存款余额", "foreign-currency deposits"),
          money("loanBalance", "贷款余额", "loan balance"),
          money("loanOverdue", "贷款逾期金额", "balance of loans in arrears"),
          yes("badLoanRecord", "不良贷款记录", "bad loan record"),
          count("loanCount", "贷款笔数", "running loans"),
          money("cardSpending12m", "近十二个月卡消费额", "card spending, 12 months"),
          money("feeIncome12m", "近十二个月手续费收入", "fee income, 12 months"),
          money("inflow12m", "近十二个月流入", "inflow, 12 months"),
          money("outflow12m", "近十二个月流出", "outflow, 12 months"),
          count("transactionCount12m", "近十二个月交易笔数", "transactions, 12 months"),
          count("transactionsPerMonth12m", "月均交易笔数", "transactions per month"),
          count("activeMonths12m", "近十二个月活跃月数", "active months of 12"),
          count("productsHeld", "持有产品种类", "kinds of products held"),
          count("accountCount", "账户数", "open accounts"),
          count("cardCount", "卡片数", "open cards"),
          new Fact("balanceTrend", Type.NUMBER, "ratio", true, "存款余额趋势", "deposit trend"),
          new Fact("overdraftDays12m", Type.NUMBER, "days", false, "近十二个月透支天数", "days overdrawn"),
          new Fact(
              "daysSinceLastTransaction",
              Type.NUMBER,
              "days",
              true,
              "距最近交易天数",
              "days since the last transaction"));

  private Facts() {}

  private static Fact money(String name, String chinese, String english) {
    return new Fact(name, Type.NUMBER, "money", false, chinese, english);
  }

  private static Fact count(String name, String chinese, String english) {
    return new Fact(name, Type.NUMBER, "count", false, chinese, english);
  }

  private static Fact text(String name, String chinese, String english, boolean nullable) {
    return new Fact(name, Type.STRING, "code", nullable, chinese, english);
  }

  private static Fact yes(String name, String chinese, String english) {
    return new Fact(name, Type.BOOLEAN, "yes/no", false, chinese, english);
  }
}

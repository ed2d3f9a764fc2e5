package io.keheng.feed;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A small bank's files in Keheng's own format, with numbers that no other test uses. */
public final class Delivery {

  private static final Charset GB18030 = Charset.forName("GB18030");

  private final Path folder;
  private final String tag;

  /**
   * @param tag begins every number
   */
  public Delivery(Path folder, String tag) {
    this.folder = folder;
    this.tag = tag;
  }

  Path folder() {
    return folder;
  }

  public List<Path> files() {
    return ImportFiles.in(folder);
  }

  String tag(String number) {
    return tag + number;
  }

  /** Three customers, three accounts with holders, five transactions. */
  Delivery whole() {
    customers();
    return accounts().holders().transactions();
  }

  public Delivery customers() {
    return put(
        "customers.csv",
        """
        customer_no;kind;name;sex;born;address
        %1$sC1;PERSONAL;第一位;MALE;1980-02-29;甲路1号
        %1$sC2;PERSONAL;第二位;FEMALE;1985-03-01;乙路2号
        %1$sC3;CORPORATE;第三公司;;2001-05-05;丙路3号
        """);
  }

  Delivery accounts() {
    return put(
        "accounts.csv",
        """
        account_no;product;currency;opened;closed;opening_balance
        %1$sA1;SAVINGS;CNY;2020-01-02;;100.00
        %1$sA2;SAVINGS;CNY;2020-01-02;;0
        %1$sA3;SETTLEMENT;CNY;2020-01-02;;1,000.00
        """);
  }

  Delivery holders() {
    return put(
        "holders.csv",
        """
        account_no;customer_no;role
        %1$sA1;%1$sC1;OWNER
        %1$sA2;%1$sC2;OWNER
        %1$sA3;%1$sC3;OWNER
        """);
  }

  Delivery transactions() {
    return put(
        "transactions-2024-01.csv",
        """
        txn_no;account_no;booked_on;amount;balance_after;kind;counterparty_bank;counterparty_account;text
        %1$sT1;%1$sA1;2024-01-03;50.00;150.00;CASH_IN;;;存现
        %1$sT2;%1$sA1;2024-01-04;-20.00;130.00;CARD_SPEND;;;消费
        %1$sT3;%1$sA2;2024-01-05;10.01;10.01;TRANSFER_IN;;;转入
        %1$sT4;%1$sA3;2024-01-06;-0.01;999.99;FEE;;;手续费
        %1$sT5;%1$sA3;2024-01-07;5.00;1004.99;INTEREST;;;结息
        """);
  }

  public Delivery put(String name, String text) {
    return bytes(name, text.formatted(tag).getBytes(StandardCharsets.UTF_8));
  }

  Delivery gb18030(String name) {
    return bytes(name, text(name).getBytes(GB18030));
  }

  Delivery replace(String name, String from, String to) {
    var text = text(name);
    if (!text.contains(from)) {
      throw new AssertionError(from + " is not in " + text);
    }
    return bytes(name, text.replace(from, to).getBytes(StandardCharsets.UTF_8));
  }

  String text(String name) {
    try {
      return Files.readString(folder.resolve(name));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Delivery bytes(String name, byte[] bytes) {
    try {
      Files.write(folder.resolve(name), bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return this;
  }
}

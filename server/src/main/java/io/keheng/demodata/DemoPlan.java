package io.keheng.demodata;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * What the demonstration bank is made of, from {@code demo/bank.yaml}.
 *
 * @param offered roles in the order in which the sign-in page offers their people
 */
public record DemoPlan(
    long seed,
    LocalDate from,
    LocalDate to,
    LocalDate founded,
    String surnames,
    String givenNames,
    List<String> businessWords,
    List<String> businessKinds,
    List<String> streets,
    List<String> occupations,
    List<String> departments,
    List<String> offered,
    List<Branch> branches,
    List<Group> groups) {

  record Branch(String name, List<City> cities) {}

  record City(String name, List<String> regions) {}

  /**
   * Customers alike; amounts in yuan, ranges of two numbers.
   *
   * @param ages of a person or a company in years
   * @param overdraft how far below zero an account may go
   * @param sleepsAfter months after which nothing moves; 0 for never
   * @param twin each is a second record of a person of another group
   */
  record Group(
      String code,
      int count,
      String kind,
      List<Integer> ages,
      List<Double> savings,
      List<Double> income,
      int incomes,
      boolean pension,
      List<Integer> payments,
      List<Double> spend,
      @Nullable String card,
      double termShare,
      @Nullable List<Double> term,
      double investShare,
      @Nullable List<Double> invest,
      double loanShare,
      @Nullable List<Double> loan,
      @Nullable List<Double> fee,
      double overdraft,
      int sleepsAfter,
      boolean badLoans,
      boolean foreign,
      boolean twin,
      boolean noAccount) {

    boolean personal() {
      return kind.equals("PERSONAL");
    }
  }

  public static DemoPlan read() {
    try (var in = new ClassPathResource("demo/bank.yaml").getInputStream()) {
      return YAMLMapper.builder()
          .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
          .build()
          .readValue(in, DemoPlan.class);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  int customers() {
    return groups.stream().mapToInt(Group::count).sum();
  }

  /** How many of a group there are in a bank of so many customers; never none. */
  int count(Group group, int customers) {
    return Math.max(2, (int) Math.round((double) group.count() * customers / customers()));
  }
}

package io.keheng.customer;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/** Protected values of a made-up person, different each time, to be looked for afterwards. */
record Secrets(String document, String mobile, String telephone, String email, String address) {

  private static final AtomicInteger NEXT = new AtomicInteger(10);

  /** A number not given before. */
  static int stamp() {
    return NEXT.incrementAndGet();
  }

  static Secrets fresh() {
    var stamp = stamp();
    return new Secrets(
        People.identity(),
        "138171%05d".formatted(stamp * 17),
        "010631%05d".formatted(stamp * 13),
        "geheim%d@example.com".formatted(stamp),
        "上海市黄浦区外滩%d弄7号".formatted(stamp));
  }

  Map<String, Object> fields() {
    return new HashMap<>(
        Map.of(
            "basic.documentNumber", document,
            "basic.mobile", mobile,
            "basic.telephone", telephone,
            "basic.email", email,
            "basic.address", address,
            "financial.annualIncome", "987654.32"));
  }

  String[] all() {
    return new String[] {document, mobile, telephone, email, address, "987654.32"};
  }
}

package io.keheng.attack;

import io.keheng.Client;
import io.keheng.Staffs;
import io.keheng.shared.Permit;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Somebody for each door: with its permission, for the whole bank. */
final class Visitors {

  private final Staffs staffs;
  private final Map<String, Client> known = new ConcurrentHashMap<>();

  Visitors(Staffs staffs) {
    this.staffs = staffs;
  }

  Client at(Doors.Door door) {
    var permit = door.endpoint().getMethodAnnotation(Permit.class);
    return known.computeIfAbsent(
        permit == null ? "" : permit.value(),
        permission -> permission.isEmpty() ? staffs.with() : staffs.with(permission));
  }
}

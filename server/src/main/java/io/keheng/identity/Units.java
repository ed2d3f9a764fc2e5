package io.keheng.identity;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The tree of units, for reading. */
@Service
@Transactional(readOnly = true)
public class Units {

  private final UnitRepository repository;

  Units(UnitRepository repository) {
    this.repository = repository;
  }

  /** Every unit, open or closed, by code. */
  public List<Unit> all() {
    return repository.all();
  }

  /** The names of all units, open or closed, by id. */
  public Map<Long, String> names() {
    return all().stream().collect(Collectors.toMap(Unit::id, Unit::name));
  }

  public Optional<Unit> byId(long id) {
    return repository.byId(id);
  }

  public Optional<Unit> byCode(String code) {
    return repository.byCode(code);
  }

  /** The head office; absent only before the bank is set up. */
  public Optional<Unit> headOffice() {
    return repository.headOffice();
  }

  /** From the head office down to the unit itself; empty for an unknown unit. */
  public List<Unit> path(long id) {
    return repository.path(id);
  }

  /** The unit and every unit below it; empty for an unknown unit. */
  public Set<Long> withDescendants(long id) {
    return repository.withDescendants(id);
  }
}

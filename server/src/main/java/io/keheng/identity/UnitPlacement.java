package io.keheng.identity;

import io.keheng.shared.Refusal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Whether a unit may stand where it is put, under the code it is given. */
@Component
class UnitPlacement {

  private final UnitRepository repository;

  UnitPlacement(UnitRepository repository) {
    this.repository = repository;
  }

  void checkParent(@Nullable Long parentId, UnitKind kind, LocalDate on) {
    if (kind == UnitKind.HEAD_OFFICE) {
      if (parentId != null) {
        throw Refusal.invalid("parentId", "unit.head-office-fixed");
      }
      return;
    }
    var parent = parentId == null ? null : repository.byId(parentId).orElse(null);
    if (parent == null) {
      throw Refusal.invalid("parentId", "unit.parent-missing");
    }
    if (!kind.mayHangUnder(parent.kind())) {
      throw Refusal.invalid("parentId", "unit.parent-level");
    }
    if (parent.closedOn() != null && !on.isBefore(parent.closedOn())) {
      throw Refusal.invalid("parentId", "unit.parent-closed");
    }
  }

  void checkCode(String code, @Nullable Long own) {
    var holder = repository.byCode(code);
    if (holder.isPresent() && (own == null || holder.get().id() != own)) {
      throw Refusal.invalid("code", "unit.code-taken", holder.get().name());
    }
  }
}

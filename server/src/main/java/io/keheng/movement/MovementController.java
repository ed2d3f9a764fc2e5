package io.keheng.movement;

import io.keheng.audit.Happenings;
import io.keheng.shared.Page;
import io.keheng.shared.Paging;
import io.keheng.shared.Permit;
import io.keheng.shared.Spreadsheet;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Movements of customers between classes. */
@RestController
@RequestMapping("/api/movements")
class MovementController {

  /** What the trail keeps of an export. */
  record Exported(MovementFilter filter, List<String> columns) {}

  private final Movements movements;
  private final MovementExport export;
  private final Happenings happenings;

  MovementController(Movements movements, MovementExport export, Happenings happenings) {
    this.movements = movements;
    this.export = export;
    this.happenings = happenings;
  }

  @Permit("customer.read")
  @GetMapping
  Page<Movements.MovementView> all(MovementFilter filter, Paging paging) {
    return movements.page(filter, paging);
  }

  @Permit("customer.read")
  @GetMapping("/figures")
  List<Movements.TableMoves> figures(MovementFilter filter) {
    return movements.figures(filter);
  }

  @Permit("customer.read")
  @GetMapping("/units")
  List<Movements.UnitMoves> units(MovementFilter filter) {
    return movements.byUnit(filter);
  }

  /** The latest runs that moved a customer whom the asking person may see. */
  @Permit("customer.read")
  @GetMapping("/runs")
  List<MovementQueries.RunCount> runs() {
    return movements.runs();
  }

  /** What the list shows, as a spreadsheet. */
  @Permit("customer.export")
  @GetMapping("/export")
  void export(
      MovementFilter filter,
      Paging paging,
      @RequestParam(required = false) @Nullable List<String> columns,
      HttpServletResponse response)
      throws IOException {
    var checked = export.checked(filter, columns);
    happenings.record("movement-list", "xlsx", "exported", new Exported(filter, checked));
    export.write(filter, paging, checked, Spreadsheet.answer(response, "movements.xlsx"));
  }
}

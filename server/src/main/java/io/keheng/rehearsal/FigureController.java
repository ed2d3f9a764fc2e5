package io.keheng.rehearsal;

import io.keheng.rehearsalbook.Slider;
import io.keheng.shared.Paging;
import io.keheng.shared.Permit;
import java.math.BigDecimal;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The figures of one rehearsal, and who stands behind them. */
@RestController
@RequestMapping("/api/rehearsals/{id}")
class FigureController {

  private final Parts parts;
  private final BehindFigures behind;
  private final Effects effects;
  private final NearEffects near;

  FigureController(Parts parts, BehindFigures behind, Effects effects, NearEffects near) {
    this.parts = parts;
    this.behind = behind;
    this.effects = effects;
    this.near = near;
  }

  @Permit("rehearsal.read")
  @GetMapping("/units")
  List<Figures.Part> units(@PathVariable long id) {
    return parts.of(id, By.UNIT);
  }

  @Permit("rehearsal.read")
  @GetMapping("/managers")
  List<Figures.Part> managers(@PathVariable long id) {
    return parts.of(id, By.MANAGER);
  }

  /** The customers behind a figure. */
  @Permit("rehearsal.read")
  @GetMapping("/customers")
  BehindFigures.Lines customers(@PathVariable long id, BehindFigures.Figure figure, Paging paging) {
    return behind.page(id, figure, paging);
  }

  /** The numeric parameters on which a drafted table depends. */
  @Permit("rehearsal.read")
  @GetMapping("/parameters")
  List<Effects.ParameterView> parameters(@PathVariable long id, @RequestParam String table) {
    return effects.parameters(id, table);
  }

  /** What a drafted table gives as one of its parameters moves. */
  @Permit("rehearsal.read")
  @GetMapping("/curve")
  Effects.CurveView curve(
      @PathVariable long id,
      @RequestParam String table,
      @RequestParam String parameter,
      @RequestParam BigDecimal from,
      @RequestParam BigDecimal to,
      @RequestParam(defaultValue = "41") int steps) {
    return effects.curve(id, table, parameter, new Slider(from, to, steps));
  }

  @Permit("rehearsal.read")
  @GetMapping("/boundaries")
  List<NearEffects.BoundaryView> boundaries(
      @PathVariable long id,
      @RequestParam String table,
      @RequestParam(defaultValue = "5") BigDecimal percent) {
    return near.boundaries(id, table, percent);
  }

  /** The customers nearest to a boundary. */
  @Permit("rehearsal.read")
  @GetMapping("/nearest")
  NearEffects.NearLines nearest(
      @PathVariable long id,
      @RequestParam String table,
      @RequestParam String fact,
      @RequestParam BigDecimal value) {
    return near.nearest(id, table, fact, value);
  }
}

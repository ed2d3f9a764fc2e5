package io.keheng.decision;

import java.util.List;
import java.util.function.BiConsumer;
import org.kie.dmn.feel.lang.ast.BaseNode;
import org.kie.dmn.feel.lang.ast.RangeNode;
import org.kie.dmn.feel.lang.ast.UnaryTestListNode;
import org.kie.dmn.feel.lang.ast.UnaryTestNode;
import org.kie.dmn.feel.lang.ast.UnaryTestNode.UnaryOperator;
import org.kie.dmn.feel.lang.ast.UndefinedValueNode;

/** The values with which a cell compares its column. */
final class Bounds {

  /** How a value equal to the bound is treated. */
  enum Side {
    WITH_GREATER,
    WITH_LESS,
    APART
  }

  private Bounds() {}

  /**
   * Tells every bound of a cell.
   *
   * @return false when the cell tests in some other way too
   */
  static boolean each(UnaryTestListNode cell, BiConsumer<BaseNode, Side> told) {
    boolean all = true;
    for (BaseNode element : cell.getElements()) {
      all &= !(element instanceof UnaryTestNode test) || test(test, told);
    }
    return all;
  }

  private static boolean test(UnaryTestNode test, BiConsumer<BaseNode, Side> told) {
    UnaryOperator operator = test.getOperator();
    switch (operator) {
      case GTE, LT -> told.accept(test.getValue(), Side.WITH_GREATER);
      case GT, LTE -> told.accept(test.getValue(), Side.WITH_LESS);
      case EQ, NE -> told.accept(test.getValue(), Side.APART);
      case IN -> {
        return test.getValue() instanceof RangeNode range && range(range, told);
      }
      case NOT, TEST -> {
        return false;
      }
    }
    return true;
  }

  private static boolean range(RangeNode range, BiConsumer<BaseNode, Side> told) {
    boolean openLow = range.getLowerBound() == RangeNode.IntervalBoundary.OPEN;
    boolean openHigh = range.getUpperBound() == RangeNode.IntervalBoundary.OPEN;
    for (BaseNode end : List.of(range.getStart(), range.getEnd())) {
      if (!(end instanceof UndefinedValueNode)) {
        boolean greater = end == range.getStart() ? !openLow : openHigh;
        told.accept(end, greater ? Side.WITH_GREATER : Side.WITH_LESS);
      }
    }
    return true;
  }
}

package io.keheng.complaintcluster;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.cjk.CJKAnalyzer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;

/**
 * A text as the words of other languages and the pairs of characters of Chinese that it is made of,
 * which needs no dictionary.
 */
final class Wording {

  private static final int ALL = 100;
  private static final Analyzer ANALYZER = new CJKAnalyzer();

  private record Piece(String word, int from, int to) {}

  private final String text;
  private final List<Piece> pieces;
  private final Set<String> words;

  private Wording(String text, List<Piece> pieces) {
    this.text = text;
    this.pieces = pieces;
    this.words = new HashSet<>(pieces.stream().map(Piece::word).toList());
  }

  static Wording of(String text) {
    var pieces = new ArrayList<Piece>();
    try (var stream = ANALYZER.tokenStream("text", text)) {
      var word = stream.addAttribute(CharTermAttribute.class);
      var place = stream.addAttribute(OffsetAttribute.class);
      stream.reset();
      while (stream.incrementToken()) {
        pieces.add(new Piece(word.toString(), place.startOffset(), place.endOffset()));
      }
      stream.end();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new Wording(text, pieces);
  }

  /** What two texts share of all that they hold, in per cent. */
  int likeness(Wording other) {
    var few = words.size() < other.words.size() ? words : other.words;
    var many = few == words ? other.words : words;
    var shared = few.stream().filter(many::contains).count();
    var all = words.size() + other.words.size() - shared;
    return all == 0 ? 0 : (int) (shared * ALL / all);
  }

  /** Its phrases that so many per cent of others hold too, the longest first. */
  List<String> shared(List<Wording> others, int share) {
    var phrases = new ArrayList<String>();
    var from = -1;
    var to = -1;
    for (var piece : pieces) {
      var holders = others.stream().filter(each -> each.words.contains(piece.word())).count();
      if (holders * ALL < (long) others.size() * share) {
        continue;
      }
      if (piece.from() > to) {
        keep(phrases, from, to);
        from = piece.from();
      }
      to = piece.to();
    }
    keep(phrases, from, to);
    return phrases.stream()
        .distinct()
        .sorted((one, other) -> Integer.compare(other.length(), one.length()))
        .toList();
  }

  private void keep(List<String> phrases, int from, int to) {
    if (from >= 0) {
      phrases.add(text.substring(from, to));
    }
  }
}

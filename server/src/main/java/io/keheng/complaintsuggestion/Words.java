package io.keheng.complaintsuggestion;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashSet;
import java.util.Set;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.cjk.CJKAnalyzer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/** What a text is made of for learning: words, and pairs of Chinese characters. */
final class Words {

  private static final Analyzer ANALYZER = new CJKAnalyzer();

  private Words() {}

  static Set<String> of(String text) {
    var words = new LinkedHashSet<String>();
    try (var stream = ANALYZER.tokenStream("text", text)) {
      var word = stream.addAttribute(CharTermAttribute.class);
      stream.reset();
      while (stream.incrementToken()) {
        words.add(word.toString());
      }
      stream.end();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return words;
  }
}

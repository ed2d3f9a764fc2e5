package io.keheng.complaintreply;

import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.Template;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The forms of papers, {@code measures/forms}: what they say is the bank's own. */
@Component
class Forms {

  private static final String FOLDER = "measures/forms/";

  private final Mustache.Compiler html =
      Mustache.compiler()
          .defaultValue("")
          .withLoader(name -> new StringReader(text(name + ".html")));
  private final Mustache.Compiler plain = Mustache.compiler().escapeHTML(false).defaultValue("");
  private final Map<String, Template> compiled = new ConcurrentHashMap<>();
  private final Letterhead letterhead =
      YAMLMapper.shared().readValue(text("letterhead.yaml"), Letterhead.class);

  Letterhead letterhead() {
    return letterhead;
  }

  /** A form as a page. */
  String page(String form, Map<String, Object> facts) {
    return filled(html, form + ".html", facts);
  }

  /** The same in a few words, for an SMS. */
  String words(String form, Map<String, Object> facts) {
    return filled(plain, form + ".txt", facts).strip();
  }

  private String filled(Mustache.Compiler compiler, String file, Map<String, Object> facts) {
    return compiled.computeIfAbsent(file, name -> compiler.compile(text(name))).execute(facts);
  }

  private static String text(String file) {
    try {
      return new ClassPathResource(FOLDER + file).getContentAsString(StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

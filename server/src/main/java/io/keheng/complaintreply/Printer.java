package io.keheng.complaintreply;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.pdfbox.pdmodel.font.FontMappers;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/**
 * Sets a page as PDF in the fonts that come with the application, of which it embeds what is used.
 * Nothing is fetched that a page may name.
 */
@Component
class Printer {

  private static final String FAMILY = "Noto Sans SC";
  private static final int REGULAR = 400;
  private static final int BOLD = 700;

  private final byte[] regular = font("Regular");
  private final byte[] bold = font("Bold");

  Printer() {
    XRLog.setLoggingEnabled(false);
    FontMappers.set(new OwnFonts(regular));
  }

  byte[] pdf(String page) {
    var out = new ByteArrayOutputStream();
    var builder = new PdfRendererBuilder();
    builder.useFont(
        () -> new ByteArrayInputStream(regular), FAMILY, REGULAR, FontStyle.NORMAL, true);
    builder.useFont(() -> new ByteArrayInputStream(bold), FAMILY, BOLD, FontStyle.NORMAL, true);
    builder.useUriResolver((base, uri) -> null);
    builder.withProducer("Keheng");
    builder.withHtmlContent(page, null);
    builder.toStream(out);
    try {
      builder.run();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  private static byte[] font(String face) {
    try {
      return new ClassPathResource("fonts/NotoSansSC-" + face + ".ttf").getContentAsByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

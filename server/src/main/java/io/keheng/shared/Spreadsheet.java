package io.keheng.shared;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import org.dhatim.fastexcel.Workbook;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;

/** What is taken away as a spreadsheet. */
public final class Spreadsheet {

  public static final String MEDIA_TYPE =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

  /** What one sheet holds, its heading included. */
  public static final long ROWS = 1_048_576;

  private Spreadsheet() {}

  public static Workbook book(OutputStream out) {
    return new Workbook(out, "Keheng", "1.0");
  }

  /** Where to write a spreadsheet that the browser keeps under a name. */
  public static OutputStream answer(HttpServletResponse response, String name) throws IOException {
    response.setContentType(MEDIA_TYPE);
    response.setHeader(
        HttpHeaders.CONTENT_DISPOSITION,
        ContentDisposition.attachment().filename(name).build().toString());
    return response.getOutputStream();
  }
}

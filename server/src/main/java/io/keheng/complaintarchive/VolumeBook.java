package io.keheng.complaintarchive;

import io.keheng.shared.Spreadsheet;
import io.keheng.shared.Texts;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The contents of a volume as a spreadsheet. */
@Component
class VolumeBook {

  private static final List<String> HEADINGS =
      List.of("place", "number", "items", "lodged", "ended", "keep-until", "result", "purged");

  private final ArchiveViews views;
  private final Texts texts;

  VolumeBook(ArchiveViews views, Texts texts) {
    this.views = views;
    this.texts = texts;
  }

  void write(Volume volume, List<Volume.Filed> contents, OutputStream out) throws IOException {
    try (var book = Spreadsheet.book(out)) {
      var sheet = book.newWorksheet(volume.number());
      for (var column = 0; column < HEADINGS.size(); column++) {
        sheet.inlineString(
            0, column, texts.text("complaintarchive.column." + HEADINGS.get(column)));
      }
      var row = 0;
      for (var filed : contents) {
        row++;
        sheet.value(row, 0, filed.place());
        sheet.inlineString(row, 1, filed.number());
        sheet.value(row, 2, filed.items());
        text(sheet, row, 3, filed.lodgedOn());
        text(sheet, row, 4, filed.endedOn());
        text(sheet, row, 5, filed.keepUntil());
        text(sheet, row, 6, views.filed(filed).resultLabel());
        text(sheet, row, 7, filed.purgedOn());
      }
      sheet.freezePane(2, 1);
    }
  }

  private static void text(Worksheet sheet, int row, int column, @Nullable Object value) {
    if (value != null) {
      sheet.inlineString(row, column, value.toString());
    }
  }
}

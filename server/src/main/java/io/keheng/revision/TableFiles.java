package io.keheng.revision;

import io.keheng.measure.Release;
import io.keheng.measure.Releases;
import io.keheng.shared.Refusal;
import io.keheng.tablesheet.TableSheets;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Texts of drafts and releases as files of DMN and Excel, and drafts from such files. */
@Service
@Transactional
class TableFiles {

  /** What a file is called and holds. */
  record Named(String name, byte[] content) {}

  private final Drafts drafts;
  private final DraftRepository repository;
  private final Releases releases;
  private final TableSheets sheets;

  TableFiles(Drafts drafts, DraftRepository repository, Releases releases, TableSheets sheets) {
    this.drafts = drafts;
    this.repository = repository;
    this.releases = releases;
    this.sheets = sheets;
  }

  Named draft(long revision, String model, FileKind kind) {
    return file(model + "-draft", drafts.of(revision, model).dmn(), kind);
  }

  Named release(long id, FileKind kind) {
    var release = releases.byId(id).orElseThrow(Refusal::notFound);
    return file(name(release), releases.dmn(release), kind);
  }

  /**
   * Takes a file as the text of a draft.
   *
   * @param version of the text that the file was made from
   */
  void take(long revision, String model, int version, FileKind kind, InputStream file) {
    var dmn =
        switch (kind) {
          case DMN -> text(file);
          case XLSX ->
              sheets.read(
                  repository.text(revision, model, version).orElseThrow(Refusal::notFound), file);
        };
    drafts.save(revision, model, version, dmn);
  }

  private Named file(String name, String dmn, FileKind kind) {
    return new Named(
        name + kind.ending(),
        switch (kind) {
          case DMN -> dmn.getBytes(StandardCharsets.UTF_8);
          case XLSX -> sheets.write(dmn);
        });
  }

  private static String name(Release release) {
    return release.set() + "-" + release.model() + "-r" + release.number();
  }

  private static String text(InputStream file) {
    try {
      return new String(file.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

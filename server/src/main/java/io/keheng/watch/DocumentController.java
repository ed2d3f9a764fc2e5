package io.keheng.watch;

import io.keheng.shared.Page;
import io.keheng.shared.Paging;
import io.keheng.shared.Permit;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The measures as documents. */
@RestController
class DocumentController {

  private final DocumentViews views;

  DocumentController(DocumentViews views) {
    this.views = views;
  }

  @Permit("rule.read")
  @GetMapping("/api/measure-documents")
  Page<DocumentDetail.Line> documents(DocumentFilter filter, Paging paging) {
    return views.page(filter, paging);
  }

  @Permit("rule.read")
  @GetMapping("/api/measure-documents/{code}")
  DocumentDetail document(@PathVariable String code) {
    return views.one(code);
  }
}

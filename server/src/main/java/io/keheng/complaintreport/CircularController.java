package io.keheng.complaintreport;

import io.keheng.shared.Permit;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

@RestController
class CircularController {

  private final Circulars circulars;
  private final ReportViews views;

  CircularController(Circulars circulars, ReportViews views) {
    this.circulars = circulars;
    this.views = views;
  }

  @Permit("complaint.read")
  @GetMapping("/api/complaint-circulars")
  List<ReportViews.Line> all() {
    return circulars.all().stream().map(views::line).toList();
  }

  @Permit("complaint.read")
  @GetMapping("/api/complaint-circulars/{id}")
  List<ReportViews.LeagueView> one(@PathVariable long id) {
    return views.league(circulars.content(id));
  }
}

package io.keheng.complaintcluster;

import io.keheng.shared.Page;
import io.keheng.shared.Paging;
import io.keheng.shared.Permit;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/complaint-clusters")
class ClusterController {

  record Dismissal(long version, @NotBlank @Size(max = 500) String reason) {}

  private final Clusters clusters;
  private final ClusterSearch search;
  private final ClusterViews views;

  ClusterController(Clusters clusters, ClusterSearch search, ClusterViews views) {
    this.clusters = clusters;
    this.search = search;
    this.views = views;
  }

  @Permit("improvement.read")
  @GetMapping
  Page<ClusterViews.View> page(ClusterRepository.Filter filter, Paging paging) {
    return clusters.page(filter, paging).map(views::view);
  }

  @Permit("improvement.read")
  @GetMapping("/{id}")
  ClusterViews.View one(@PathVariable long id) {
    return views.view(clusters.get(id));
  }

  @Permit("improvement.read")
  @GetMapping("/{id}/cases")
  Page<ClusterViews.CaseView> cases(@PathVariable long id, Paging paging) {
    return clusters.cases(id, paging).map(views::view);
  }

  /** Looks for clusters now, as every night. */
  @Permit("improvement.manage")
  @PostMapping("/search")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void search() {
    search.find();
  }

  @Permit("improvement.manage")
  @PostMapping("/{id}/dismissal")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void dismiss(@PathVariable long id, @Valid @RequestBody Dismissal dismissal) {
    clusters.dismiss(id, dismissal.version(), dismissal.reason());
  }
}

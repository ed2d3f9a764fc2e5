package io.keheng.relation;

import io.keheng.relation.GroupQueries.Member;
import io.keheng.relation.RelationQueries.Relation;
import io.keheng.shared.Permit;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/customers/{id}")
class RelationController {

  record Relating(
      @NotNull RelationKind kind,
      boolean outgoing,
      long otherId,
      @Nullable String note,
      @Nullable LocalDate since,
      @Nullable LocalDate until) {

    Relations.NewRelation wanted() {
      return new Relations.NewRelation(kind, outgoing, otherId, note, since, until);
    }
  }

  private final Relations relations;

  RelationController(Relations relations) {
    this.relations = relations;
  }

  @Permit("customer.read")
  @GetMapping("/relations")
  List<Relation> relations(@PathVariable long id) {
    return relations.of(id);
  }

  @Permit("customer.read")
  @GetMapping("/group")
  List<Member> group(@PathVariable long id) {
    return relations.group(id);
  }

  @Permit("customer.relate")
  @PostMapping("/relations")
  @ResponseStatus(HttpStatus.CREATED)
  List<Relation> relate(@PathVariable long id, @Valid @RequestBody Relating relating) {
    return relations.relate(id, relating.wanted());
  }

  @Permit("customer.relate")
  @DeleteMapping("/relations/{relation}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void end(@PathVariable long id, @PathVariable long relation) {
    relations.end(id, relation);
  }
}

package io.keheng.workbench;

import io.keheng.identity.Scopes;
import io.keheng.shared.Actor;
import io.keheng.shared.Permit;
import io.keheng.shared.Refusal;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

@RestController
@RequestMapping("/api/views")
@Transactional
class SavedViewController {

  record NewView(
      @NotBlank @Size(max = 60) String list,
      @NotBlank @Size(max = 60) String name,
      SavedView.@NotNull Audience audience,
      @NotNull JsonNode state) {}

  record Created(long id) {}

  private final SavedViewRepository repository;
  private final Scopes scopes;

  SavedViewController(SavedViewRepository repository, Scopes scopes) {
    this.repository = repository;
    this.scopes = scopes;
  }

  /** The views of a list that the person saved, his units share, or everybody has. */
  @Permit.AnyStaff
  @GetMapping
  List<SavedView> views(@RequestParam String list) {
    return repository.of(list, Actor.current().staffId(), scopes.ownUnits());
  }

  @Permit.AnyStaff
  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  Created save(@Valid @RequestBody NewView view) {
    return new Created(
        repository.insert(
            view.list(),
            view.name(),
            view.audience(),
            view.state().toString(),
            Actor.current().staffId(),
            scopes.ownUnits()));
  }

  @Permit.AnyStaff
  @DeleteMapping("/{id}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void remove(@PathVariable long id) {
    if (!repository.delete(id, Actor.current().staffId())) {
      throw Refusal.notFound();
    }
  }
}

package io.keheng.source;

import io.keheng.audit.Changes;
import io.keheng.shared.ActsFor;
import io.keheng.shared.Refusal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The register of lawful sources 数据来源登记簿 (S12-02). */
@Service
@Transactional
public class InformationSources {

  private final InformationSourceRepository repository;
  private final Changes changes;

  InformationSources(InformationSourceRepository repository, Changes changes) {
    this.repository = repository;
    this.changes = changes;
  }

  @Transactional(readOnly = true)
  List<InformationSource> all() {
    return repository.all();
  }

  public Set<String> validOn(LocalDate day) {
    return repository.validOn(day);
  }

  @ActsFor("S12-02")
  void register(InformationSource source) {
    try {
      repository.insert(source);
    } catch (DuplicateKeyException taken) {
      throw Refusal.invalid("code", "customer.source.taken");
    }
    changes.record("information-source", source.code(), "created", null, source);
  }
}

package io.keheng.evidence;

import io.keheng.shared.Actor;
import io.keheng.shared.ActsFor;
import io.keheng.shared.Refusal;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.tika.Tika;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Keeps files beside records; who may bring and see them is for the module of the record. */
@Service
public class Attachments {

  private static final int LONGEST_NAME = 120;

  private final AttachmentRepository repository;
  private final List<Scanner> scanners;
  private final Clock clock;
  private final Tika types = new Tika();
  private final EvidenceParameters parameters = EvidenceParameters.read();

  Attachments(AttachmentRepository repository, ObjectProvider<Scanner> scanners, Clock clock) {
    this.repository = repository;
    this.scanners = scanners.stream().toList();
    this.clock = clock;
  }

  /** Removes the files of a record that is no longer kept. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void remove(String entity, long entityId) {
    repository.remove(entity, entityId);
  }

  /**
   * Keeps a file; the same content twice is kept once. Refuses (422) what is empty, too large, of a
   * kind that is not taken, or found harmful.
   */
  @Transactional(propagation = Propagation.MANDATORY)
  @ActsFor({"S10-45", "S10-48"})
  public Attachment add(String entity, long entityId, String name, byte[] content) {
    fault(name, content)
        .ifPresent(
            fault -> {
              throw fault;
            });
    if (repository.count(entity, entityId) >= parameters.files()) {
      throw Refusal.invalid("file", "evidence.many", parameters.files());
    }
    var hash = sha256(content);
    return repository
        .byHash(entity, entityId, hash)
        .orElseGet(
            () -> {
              var attachment =
                  new Attachment(
                      repository.nextId(),
                      entity,
                      entityId,
                      named(name),
                      types.detect(content, named(name)),
                      content.length,
                      hash,
                      scanners.isEmpty() ? Attachment.Scan.NOT_SCANNED : Attachment.Scan.CLEAN,
                      clock.instant(),
                      Actor.current().name());
              repository.insert(attachment, content, Actor.current().staffId());
              return attachment;
            });
  }

  /** Why a file would be refused, whatever record it belongs to; empty for one that is taken. */
  public Optional<Refusal> fault(String name, byte[] content) {
    if (content.length == 0) {
      return Optional.of(Refusal.invalid("file", "evidence.empty"));
    }
    if (content.length > parameters.bytes()) {
      return Optional.of(Refusal.invalid("file", "evidence.large", parameters.bytes() >> 20));
    }
    var type = types.detect(content, named(name));
    if (!parameters.types().contains(type)) {
      return Optional.of(Refusal.invalid("file", "evidence.type", type));
    }
    return scanners.stream().allMatch(scanner -> scanner.clean(content))
        ? Optional.empty()
        : Optional.of(Refusal.invalid("file", "evidence.harmful"));
  }

  /** The files of a record, oldest first. */
  @Transactional(readOnly = true)
  public List<Attachment> of(String entity, long entityId) {
    return repository.of(entity, entityId);
  }

  @Transactional(readOnly = true)
  public Optional<Attachment> byId(String entity, long entityId, long id) {
    return repository.of(entity, entityId).stream().filter(each -> each.id() == id).findFirst();
  }

  /**
   * The content of a file as it was brought.
   *
   * @throws IllegalStateException when it is not what its hash says
   */
  @Transactional(readOnly = true)
  public byte[] content(Attachment attachment) {
    var content = repository.content(attachment.id());
    if (!sha256(content).equals(attachment.sha256())) {
      throw new IllegalStateException("attachment %s was altered".formatted(attachment.id()));
    }
    return content;
  }

  /** A name that can be neither a path nor a script. */
  private static String named(String name) {
    var last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
    var plain = last.replaceAll("[\\p{Cntrl}<>:\"'|?*&;`$]", "_").strip();
    var short_ = plain.length() > LONGEST_NAME ? plain.substring(0, LONGEST_NAME) : plain;
    return Stream.of(short_, "file").filter(each -> !each.isBlank()).findFirst().orElseThrow();
  }

  private static String sha256(byte[] content) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
